namespace RevenueProcess;

/// <summary>
/// The ages from which a life table is made: of those that ended as asked, of those that ended otherwise, of those still open at
/// as-of, and the ages at which late ones came under observation.
/// </summary>
internal readonly record struct AgeChannels(AgeRuns Ended, AgeRuns Competing, AgeRuns Open, AgeRuns Late)
{
    public static AgeChannels Join(AgeChannels left, AgeChannels right) => new(
        left.Ended.Join(right.Ended), left.Competing.Join(right.Competing), left.Open.Join(right.Open), left.Late.Join(right.Late));

    /// <summary>The life table of one cause of ending.</summary>
    public static LifeTable TableOf(IReadOnlyList<AgeChannels> channels) => LifeTable.OfSorted(
        [AgeRuns.Sorted(channels.Select(channel => channel.Ended))],
        AgeRuns.Sorted(channels.Select(channel => channel.Open)),
        AgeRuns.Sorted(channels.Select(channel => channel.Late)));

    /// <summary>The life table of the cause asked for against the competing one.</summary>
    public static LifeTable CompetingTableOf(IReadOnlyList<AgeChannels> channels) => LifeTable.OfSorted(
        [AgeRuns.Sorted(channels.Select(channel => channel.Ended)), AgeRuns.Sorted(channels.Select(channel => channel.Competing))],
        AgeRuns.Sorted(channels.Select(channel => channel.Open)),
        AgeRuns.Sorted(channels.Select(channel => channel.Late)));
}
