using System.Globalization;

namespace RevenueProcess;

/// <summary>
/// Tells where work in progress ages: stages in which the mean age of what is there has grown from the end of one period to the next, three times in a
/// row, up to the last period that has ended.
/// </summary>
internal static class AgingWork
{
    private const int Ends = 4;

    /// <summary>The warnings.</summary>
    /// <param name="work">The work in progress of any stages, each by period and in order.</param>
    public static IEnumerable<Warning> In(IEnumerable<WorkInProgress> work) => work
        .Where(one => one.AgesAtEnd is not null)
        .GroupBy(one => one.Stage)
        .Select(stage => stage.TakeLast(Ends).ToList())
        .Where(last => last.Count == Ends && last.Zip(last.Skip(1)).All(step => step.First.MeanAgeDays < step.Second.MeanAgeDays))
        .Select(last => new Warning(
            WarningCodes.AgingWork, "$", ("stage", last[^1].Stage.Id), ("period", last[^1].Period.Label), ("journeys", last[^1].OpenAtEnd!.Value),
            ("ages", last.Select(one => one.MeanAgeDays!.Value.ToString("0.0", CultureInfo.InvariantCulture)))));
}
