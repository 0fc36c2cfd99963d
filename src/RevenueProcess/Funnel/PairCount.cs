namespace RevenueProcess;

/// <summary>Of the journeys that reached the first stage of a pair: how many reached the second, closed without it, or are open.</summary>
internal readonly record struct PairCount(long Converted, long Closed, long Open)
{
    public long All => Converted + Closed + Open;

    public static PairCount operator +(PairCount left, PairCount right) =>
        new(left.Converted + right.Converted, left.Closed + right.Closed, left.Open + right.Open);
}
