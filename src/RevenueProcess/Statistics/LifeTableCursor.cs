using System.Globalization;
using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>A forward pass over the distinct ages at which subjects of a life table end; allocates nothing.</summary>
/// <remarks>
/// Everything is a position in a sorted span, so that the number at risk is a difference of positions: who has entered before this age,
/// minus who ended or was censored before it.
/// </remarks>
internal ref struct LifeTableCursor
{
    private readonly ReadOnlySpan<uint> wanted;
    private readonly ReadOnlySpan<uint> others;
    private readonly ReadOnlySpan<uint> censored;
    private readonly ReadOnlySpan<uint> lateEntries;
    private readonly long fromTheStart;
    private int wantedEnd;
    private int othersEnd;
    private int censoredBefore;
    private int enteredBefore;

    public LifeTableCursor(
        ReadOnlySpan<uint> wanted,
        ReadOnlySpan<uint> others,
        ReadOnlySpan<uint> censored,
        ReadOnlySpan<uint> lateEntries,
        long subjects)
    {
        this.wanted = wanted;
        this.others = others;
        this.censored = censored;
        this.lateEntries = lateEntries;
        fromTheStart = subjects - lateEntries.Length;
        while (enteredBefore < lateEntries.Length && lateEntries[enteredBefore] == 0)
        {
            enteredBefore++;
        }
    }

    /// <summary>The age the cursor is at.</summary>
    public uint Age { get; private set; }

    /// <summary>Subjects at risk at this age, before its endings and its censorings.</summary>
    public long AtRisk { get; private set; }

    /// <summary>Subjects that end at this age by the cause asked about.</summary>
    public int Wanted { get; private set; }

    /// <summary>Subjects that end at this age by another cause.</summary>
    public int Others { get; private set; }

    /// <summary>Moves to the next age at which a subject ends; false if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        var i = wantedEnd;
        var j = othersEnd;
        uint age;
        if ((uint)i < (uint)wanted.Length)
        {
            age = wanted[i];
            if ((uint)j < (uint)others.Length)
            {
                age = Math.Min(age, others[j]);
            }
        }
        else if ((uint)j < (uint)others.Length)
        {
            age = others[j];
        }
        else
        {
            return false;
        }

        var c = censoredBefore;
        while ((uint)c < (uint)censored.Length && censored[c] < age)
        {
            c++;
        }

        censoredBefore = c;
        var e = enteredBefore;
        while ((uint)e < (uint)lateEntries.Length && lateEntries[e] < age)
        {
            e++;
        }

        enteredBefore = e;
        AtRisk = fromTheStart + e - c - i - j;
        Age = age;

        var start = i;
        while ((uint)i < (uint)wanted.Length && wanted[i] == age)
        {
            i++;
        }

        wantedEnd = i;
        Wanted = i - start;

        start = j;
        while ((uint)j < (uint)others.Length && others[j] == age)
        {
            j++;
        }

        othersEnd = j;
        Others = j - start;
        if (AtRisk < Wanted + Others)
        {
            ThrowNotAtRisk();
        }

        return true;
    }

    private readonly void ThrowNotAtRisk() => throw new InvalidOperationException(string.Create(
        CultureInfo.InvariantCulture,
        $"At age {Age}, {Wanted + Others} subjects end and {AtRisk} are at risk; late entries must be before the ends."));
}
