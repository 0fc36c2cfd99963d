namespace RevenueProcess;

/// <summary>How many of the lines, entries, statements, touches or values read are in the log, and why the rest are not: <c>Read = Kept + Σ SetAside</c>, always.</summary>
public sealed record ReadCount(long Kept, IReadOnlyList<SetAside> SetAside)
{
    /// <summary>How many are in the log; at least 0.</summary>
    public long Kept { get; } = Require.AtLeast(Kept, 0);

    /// <summary>How many are not, by reason, in the order of <see cref="SetAsideReason"/>; only reasons that occurred.</summary>
    public IReadOnlyList<SetAside> SetAside { get; } = Require.AllPresent(SetAside);

    /// <summary>How many places a count by reason needs: each reason has the place of its number, and place 0 stays empty.</summary>
    internal const int Places = (int)SetAsideReason.Correction + 1;

    /// <summary>How many were read.</summary>
    public long Read => Sums.Of([Kept, .. SetAside.Select(aside => aside.Count)]);

    /// <summary>How many were put aside for a reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason.</exception>
    public long this[SetAsideReason reason]
    {
        get
        {
            Require.Defined(reason);
            return SetAside.FirstOrDefault(aside => aside.Reason == reason)?.Count ?? 0;
        }
    }

    /// <summary>The count as <c>10 read, 8 kept; duplicate: 2</c>.</summary>
    public override string ToString() =>
        string.Join("; ", SetAside.Select(aside => FormattableString.Invariant($"{aside.ReasonText}: {aside.Count:#,0}")).Prepend(FormattableString.Invariant($"{Read:#,0} read, {Kept:#,0} kept")));

    /// <summary>Of nothing read.</summary>
    internal static ReadCount None { get; } = new(0, []);

    /// <summary>What was read for two logs together.</summary>
    internal ReadCount Plus(ReadCount other)
    {
        var byReason = new long[Places];
        foreach (var aside in SetAside.Concat(other.SetAside))
        {
            byReason[(int)aside.Reason] = Sums.Of([byReason[(int)aside.Reason], aside.Count], aside.ReasonText);
        }

        return Of(Sums.Of([Kept, other.Kept], nameof(Kept)), byReason);
    }

    internal static ReadCount Of(long kept, ReadOnlySpan<long> byReason)
    {
        var aside = new List<SetAside>();
        for (var reason = 0; reason < byReason.Length; reason++)
        {
            if (byReason[reason] > 0)
            {
                aside.Add(new SetAside((SetAsideReason)reason, byReason[reason]));
            }
        }

        return new ReadCount(kept, aside);
    }
}
