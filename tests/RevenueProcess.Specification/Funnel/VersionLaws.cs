using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A log of several versions: each move is judged by its own, and all are tallied under the last.</summary>
[Properties(Arbitrary = [typeof(VersionedRecorded)], MaxTest = VersionedRecorded.Count, StartSize = 0, EndSize = VersionedRecorded.Count)]
public sealed class VersionLaws
{
    [Property]
    public void Visits_of_several_versions_are_those_of_the_definition(Recorded recorded)
    {
        var laws = new LogIsTheNaiveHistoryLaws();
        laws.Visits_are_those_of_the_definition(recorded);
        laws.Stays_elsewhere_are_those_of_the_definition(recorded);
        laws.Entries_after_close_are_those_of_the_definition_in_their_order(recorded);
    }

    [Property]
    public void What_no_plan_maps_is_counted_under_a_reason_of_its_own(Recorded recorded)
    {
        var laws = new LogIsTheNaiveHistoryLaws();
        laws.Entries_put_aside_are_those_of_the_definition_by_reason(recorded);
        laws.Values_put_aside_are_those_of_the_definition_by_reason(recorded);
        Assert.All(recorded.Log.Read.Examples.Where(example => example.Reason == SetAsideReason.UnmappedStage), example => Assert.NotNull(example.Stage));
    }

    [Property]
    public void Each_move_is_judged_by_the_version_that_its_record_states(Recorded recorded)
    {
        var laws = new ConformanceLaws();
        laws.Conformance_is_that_of_the_definition(recorded);
        laws.Conformance_by_version_is_that_of_the_definition(recorded);
        laws.Win_rates_with_and_without_a_deviation_are_those_of_the_definition(recorded);
    }

    [Property]
    public void Versions_that_nobody_gave_are_named(Recorded recorded)
    {
        var ungiven = recorded.Entries.Where(entry => entry.JourneyId.Length > 0 && !recorded.Naive.Versions.IsGiven(entry)).ToList();
        var warning = recorded.Log.Warnings.SingleOrDefault(warning => warning.Code == WarningCodes.VersionNotGiven);
        Assert.Equal(ungiven.Count > 0, warning is not null);
        if (warning is not null)
        {
            Assert.Contains($"in {ungiven.Count} records, of which the first is of the journey '{ungiven.Select(entry => entry.JourneyId).Min(StringComparer.Ordinal)}'", warning.Message, StringComparison.Ordinal);
            Assert.All(ungiven, entry => Assert.Contains($"'{entry.ProcessVersion}'", warning.Message, StringComparison.Ordinal));
        }
    }

    [Property(Arbitrary = [typeof(ThousandRecorded)], StartSize = 0, EndSize = ThousandRecorded.Count)]
    public void A_version_that_changes_nothing_changes_no_number(Recorded recorded)
    {
        var next = new OpenProcess(recorded.Process) { Version = recorded.Process.Version + 1 }.Build()!;
        Recorded Stating(Func<StageEntry, int?> version) => new(
            next, [.. recorded.Lines.Select(line => (IReadOnlyList<LogRecord>)[.. line.Select(record => record is StageEntry entry ? entry with { ProcessVersion = version(entry), IsMigration = false } : record)])],
            recorded.Question with { Options = recorded.Question.Options with { Plans = [MigrationPlan.Between(recorded.Process, next).Build()] } });
        var (none, some) = (Stating(_ => null), Stating(entry => next.Version - (int)(entry.Entered.ToUnixTimeTicks() / NodaConstants.TicksPerMinute % 2)));
        Assert.Equal(Numbers(none.Tally), Numbers(some.Tally));
        Assert.Equal(
            none.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal).Select(visit => (visit.JourneyId, visit.Stage, visit.Entered, visit.Left)),
            some.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal).Select(visit => (visit.JourneyId, visit.Stage, visit.Entered, visit.Left)));
    }

    private static string Numbers(FunnelTally tally)
    {
        using var stream = new MemoryStream();
        var report = FunnelReport.Of(tally);
        FunnelReportJson.Write(report with { Read = null, Conformance = report.Conformance with { Versions = [] } }, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
