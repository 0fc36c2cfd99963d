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
    private readonly ReadOnlySpan<uint> _wanted;
    private readonly ReadOnlySpan<uint> _others;
    private readonly ReadOnlySpan<uint> _censored;
    private readonly ReadOnlySpan<uint> _lateEntries;
    private readonly long _fromTheStart;
    private int _wantedEnd;
    private int _othersEnd;
    private int _censoredBefore;
    private int _enteredBefore;

    public LifeTableCursor(
        ReadOnlySpan<uint> wanted,
        ReadOnlySpan<uint> others,
        ReadOnlySpan<uint> censored,
        ReadOnlySpan<uint> lateEntries,
        long subjects)
    {
        _wanted = wanted;
        _others = others;
        _censored = censored;
        _lateEntries = lateEntries;
        _fromTheStart = subjects - lateEntries.Length;
        while (_enteredBefore < lateEntries.Length && lateEntries[_enteredBefore] == 0)
        {
            _enteredBefore++;
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
        // Unchecked: no index is ever below 0, and written so a comparison with the length spares the check of bounds.
        var i = _wantedEnd;
        var j = _othersEnd;
        uint age;
        if (unchecked((uint)i < (uint)_wanted.Length))
        {
            age = _wanted[i];
            if (unchecked((uint)j < (uint)_others.Length))
            {
                age = Math.Min(age, _others[j]);
            }
        }
        else if (unchecked((uint)j < (uint)_others.Length))
        {
            age = _others[j];
        }
        else
        {
            return false;
        }

        var c = _censoredBefore;
        while (unchecked((uint)c < (uint)_censored.Length) && _censored[c] < age)
        {
            c++;
        }

        _censoredBefore = c;
        var e = _enteredBefore;
        while (unchecked((uint)e < (uint)_lateEntries.Length) && _lateEntries[e] < age)
        {
            e++;
        }

        _enteredBefore = e;
        AtRisk = _fromTheStart + e - c - i - j;
        Age = age;

        var start = i;
        while (unchecked((uint)i < (uint)_wanted.Length) && _wanted[i] == age)
        {
            i++;
        }

        _wantedEnd = i;
        Wanted = i - start;

        start = j;
        while (unchecked((uint)j < (uint)_others.Length) && _others[j] == age)
        {
            j++;
        }

        _othersEnd = j;
        Others = j - start;
        if (AtRisk < (long)Wanted + Others)
        {
            ThrowNotAtRisk();
        }

        return true;
    }

    private readonly void ThrowNotAtRisk() => throw new InvalidOperationException(string.Create(
        CultureInfo.InvariantCulture,
        $"At age {Age}, {(long)Wanted + Others} subjects end and {AtRisk} are at risk; late entries must be before the ends."));
}
