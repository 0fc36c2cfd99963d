using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>What survival estimators read: at which age each subject ended, by which cause, or stopped being observed.</summary>
/// <remarks>
/// <para>Ages are whole numbers of any grain (seconds, days); the estimators answer in the same grain. A table is a view of sorted
/// arrays and copies none of them; do not change them while it is in use.</para>
/// <para>At one age, endings come before censoring: a subject censored at age t is at risk of the endings at t. A subject that came under
/// observation late, at age a, is at risk in <c>(a, exit]</c>; a late entry at age 0 is no late entry.</para>
/// </remarks>
public sealed class LifeTable : IEquatable<LifeTable>
{
    private readonly ReadOnlyMemory<uint>[] _causes;
    private readonly ReadOnlyMemory<uint>[] _others;
    private readonly ReadOnlyMemory<uint> _censored;
    private readonly ReadOnlyMemory<uint> _lateEntries;

    private LifeTable(ReadOnlyMemory<uint>[] causes, ReadOnlyMemory<uint> censored, ReadOnlyMemory<uint> lateEntries)
    {
        _causes = causes;
        _censored = censored;
        _lateEntries = lateEntries;
        _others = new ReadOnlyMemory<uint>[causes.Length];
        CensoredCount = censored.Length;
        EventCount = causes.Sum(ages => (long)ages.Length);
        LastEventAge = LastOf(causes);
        LastAge = LastOf([.. causes, censored]);
    }

    /// <summary>How many causes of ending the table tells apart; causes are numbered from 0.</summary>
    public int CauseCount => _causes.Length;

    /// <summary>All subjects, ended and censored.</summary>
    public long Subjects => EventCount + CensoredCount;

    /// <summary>Subjects that ended, by any cause.</summary>
    public long EventCount { get; }

    /// <summary>Subjects that had not ended when observation stopped.</summary>
    public long CensoredCount { get; }

    /// <summary>The last age at which a subject ended; null if none did.</summary>
    public uint? LastEventAge { get; }

    /// <summary>The last age at which a subject ended or was censored; null if there are no subjects. Nothing is known beyond it.</summary>
    public uint? LastAge { get; }

    /// <summary>Makes a table from sorted ages.</summary>
    /// <param name="causes">For each cause of ending, the ages at which subjects ended by it, ascending; at least one cause.</param>
    /// <param name="censored">The ages at which subjects stopped being observed, ascending.</param>
    /// <param name="lateEntries">The ages at which some of these subjects came under observation, ascending; the others did at 0.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">
    /// No cause, ages that are not sorted, more late entries than subjects, or a late entry that no subject can have: more of them at an age or
    /// later than subjects that end or are censored after it.
    /// </exception>
    public static LifeTable Of(
        IReadOnlyList<ReadOnlyMemory<uint>> causes,
        ReadOnlyMemory<uint> censored,
        ReadOnlyMemory<uint> lateEntries = default)
    {
        Require.NotNull(causes);
        if (causes.Count == 0)
        {
            throw new ArgumentException("causes is empty; there must be at least one cause of ending.", nameof(causes));
        }

        for (var cause = 0; cause < causes.Count; cause++)
        {
            RequireSorted(causes[cause].Span, string.Create(CultureInfo.InvariantCulture, $"causes[{cause}]"), nameof(causes));
        }

        RequireSorted(censored.Span, nameof(censored), nameof(censored));
        RequireSorted(lateEntries.Span, nameof(lateEntries), nameof(lateEntries));
        var table = OfSorted([.. causes], censored, lateEntries);
        if (lateEntries.Length > table.Subjects)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"There are {lateEntries.Length} late entries; there must be at most {table.Subjects}, one a subject."),
                nameof(lateEntries));
        }

        RequireSubjectsFor(lateEntries.Span, [.. causes, censored]);
        return table;
    }

    /// <summary>How many subjects ended by a cause.</summary>
    /// <param name="cause">The cause, from 0 to <see cref="CauseCount"/> − 1.</param>
    /// <returns>The number of subjects.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public long EventsOf(int cause) => _causes[Require.Between(cause, 0, CauseCount - 1)].Length;

    /// <summary>
    /// Subjects of which it is known whether they ended by an age: all that came under observation before it (or at 0) but those censored before
    /// it. They ended by then or were followed to it.
    /// </summary>
    internal long SettledBy(uint age) =>
        Subjects - (_lateEntries.Length - Below(_lateEntries.Span, Math.Max(age, 1))) - Below(_censored.Span, age);

    /// <summary>Subjects that ended before an age by another cause than one.</summary>
    internal long EndedBefore(uint age, int exceptCause)
    {
        var count = 0L;
        for (var cause = 0; cause < CauseCount; cause++)
        {
            count += cause == exceptCause ? 0 : Below(_causes[cause].Span, age);
        }

        return count;
    }

    /// <summary>As <see cref="Of"/>, for ages that are known to be sorted, with late entries that are known to be before the exits.</summary>
    internal static LifeTable OfSorted(
        ReadOnlyMemory<uint>[] causes,
        ReadOnlyMemory<uint> censored,
        ReadOnlyMemory<uint> lateEntries = default) => new(causes, censored, lateEntries);

    /// <summary>A pass over the ages at which a subject ends: by the cause, or by any other.</summary>
    internal LifeTableCursor Endings(int cause) =>
        new(_causes[cause].Span, OtherThan(cause).Span, _censored.Span, _lateEntries.Span, Subjects);

    private ReadOnlyMemory<uint> OtherThan(int cause) => CauseCount switch
    {
        1 => default,
        2 => _causes[1 - cause],
        _ => Merged(cause),
    };

    /// <summary>The other causes in one sorted array, made when first asked for.</summary>
    private ReadOnlyMemory<uint> Merged(int cause)
    {
        lock (_others)
        {
            if (_others[cause].IsEmpty)
            {
                _others[cause] = _causes.Where((_, other) => other != cause).Aggregate(Merge);
            }

            return _others[cause];
        }
    }

    private static ReadOnlyMemory<uint> Merge(ReadOnlyMemory<uint> one, ReadOnlyMemory<uint> other)
    {
        var left = one.Span;
        var right = other.Span;
        var merged = new uint[left.Length + right.Length];
        var (i, j) = (0, 0);
        for (var k = 0; k < merged.Length; k++)
        {
            merged[k] = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i++] : right[j++];
        }

        return merged;
    }

    /// <summary>Whether both hold the same subjects.</summary>
    /// <param name="other">Another table.</param>
    /// <returns>True if causes, censored ages and late entries are equal.</returns>
    public bool Equals(LifeTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _causes.Length == other._causes.Length
            && _causes.Zip(other._causes).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span))
            && _censored.Span.SequenceEqual(other._censored.Span)
            && _lateEntries.Span.SequenceEqual(other._lateEntries.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LifeTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_causes.Length, EventCount, CensoredCount, _lateEntries.Length, LastEventAge, LastAge);

    private static uint? LastOf(ReadOnlyMemory<uint>[] sorted)
    {
        uint? last = null;
        foreach (var ages in sorted)
        {
            if (!ages.IsEmpty && !(ages.Span[^1] <= last))
            {
                last = ages.Span[^1];
            }
        }

        return last;
    }

    /// <summary>How many of sorted ages are below one.</summary>
    private static int Below(ReadOnlySpan<uint> sorted, uint age)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = sorted[middle] < age ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Which subject came late is not said. There is a subject for each late entry if the j-th last entry is before the j-th last exit, for every j.
    private static void RequireSubjectsFor(ReadOnlySpan<uint> lateEntries, ReadOnlyMemory<uint>[] exits)
    {
        int[] left = [.. exits.Select(ages => ages.Length)];
        for (var i = lateEntries.Length - 1; i >= 0; i--)
        {
            var latest = -1;
            uint exit = 0;
            for (var channel = 0; channel < left.Length; channel++)
            {
                if (left[channel] > 0 && (latest < 0 || exits[channel].Span[left[channel] - 1] > exit))
                {
                    (latest, exit) = (channel, exits[channel].Span[left[channel] - 1]);
                }
            }

            // An entry at 0 is no late entry: its subject may leave at 0.
            if (exit <= lateEntries[i] && lateEntries[i] > 0)
            {
                var count = lateEntries.Length - i;
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"lateEntries[{i}] is {lateEntries[i]}, an age at which no subject can have come: {count} came then or later and {count - 1} end or are censored after it."),
                    nameof(lateEntries));
            }

            left[latest]--;
        }
    }

    private static void RequireSorted(ReadOnlySpan<uint> ages, string name, string argument)
    {
        if (ages.Length < 2)
        {
            return;
        }

        var earlier = ages[..^1];
        var later = ages[1..];
        var place = 0;
        var earlierVectors = MemoryMarshal.Cast<uint, Vector<uint>>(earlier);
        for (var i = 0; i < earlierVectors.Length && Vector.LessThanOrEqualAll(earlierVectors[i], new Vector<uint>(later[place..])); i++)
        {
            place += Vector<uint>.Count;
        }

        for (; place < earlier.Length; place++)
        {
            if (earlier[place] > later[place])
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} is not sorted: {earlier[place]} at {place} is followed by {later[place]}; ages must ascend."),
                    argument);
            }
        }
    }
}
