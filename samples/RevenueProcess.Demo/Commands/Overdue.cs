using NodaTime;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The journeys that are late at an instant, those that are late longest first, and how many are open.</summary>
internal sealed record Overdue(Instant AsOf, int Open, IReadOnlyList<OverdueJourney> Journeys)
{
    public static Overdue Of(Instant asOf, IEnumerable<(string Journey, Stage Stage, string? Owner, Instant Entered, Deadline? Deadline)> open)
    {
        var all = open.ToList();
        return new(asOf, all.Count, [.. all.Where(one => asOf > one.Deadline?.Due)
            .Select(one => new OverdueJourney(one.Journey, one.Stage, one.Owner, one.Entered, one.Deadline!))
            .OrderBy(one => one.Deadline.Due).ThenBy(one => one.Journey, StringComparer.Ordinal)]);
    }
}
