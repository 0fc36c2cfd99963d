using FsCheck;
using FsCheck.Fluent;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>The generator of illegal histories is checked too: everything it promises occurs.</summary>
public sealed class IllegalLogsSpec
{
    [Fact]
    public void Every_kind_of_illegal_history_occurs()
    {
        var logs = ProcessGenerators.Process.SelectMany(process => IllegalLogs.Of(process).Select(log => (process, log))).Sample(300, new Rnd(20_261_124), 50).ToList();
        var journeys = logs.SelectMany(each => each.log.GroupBy(entry => entry.JourneyId, (_, rows) => (each.process, rows: rows.ToArray()), StringComparer.Ordinal)).ToList();

        Assert.All(
            (int[])
            [
                logs.Count(each => each.log.Length == 0),
                journeys.Count(each => each.rows.Any(row => !each.process.TryFind(row.Stage, out _))),
                journeys.Count(each => each.rows.GroupBy(row => row.Entered).Any(tied => tied.Distinct().Count() > 1)),
                journeys.Count(each => each.rows.Distinct().Count() < each.rows.Length),
                journeys.Count(each => each.rows.GroupBy(row => row.Stage, StringComparer.Ordinal).Any(stage => stage.DistinctBy(row => row.Entered).Count() > 1)),
                journeys.Count(each => each.rows.Any(row => each.process.TryFind(row.Stage, out var stage) && stage.Closes && each.rows.Any(other => other.Entered > row.Entered))),
                journeys.Count(each => each.process.TryFind(each.rows.MinBy(row => row.Entered)!.Stage, out var stage) && !each.process.Entries.Contains(stage)),
                journeys.Count(each => each.rows.All(row => row.Sequence is null)),
                journeys.Count(each => each.rows.Any(row => row.Sequence is null) && each.rows.Any(row => row.Sequence is not null)),
                journeys.Count(each => each.rows.Any(row => row.Sequence < 1)),
                journeys.Count(each => each.rows.Any(row => row.Value < 0)),
                journeys.Count(each => each.rows.Any(row => row.Owner is not null)),
                journeys.Count(each => each.rows.Any(row => row.Attributes.Count > 0)),
            ],
            count => Assert.InRange(count, 10, int.MaxValue));
    }
}
