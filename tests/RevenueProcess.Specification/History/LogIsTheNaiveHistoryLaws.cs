using FsCheck.Xunit;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>The log holds what the definitions say it holds, found the slow way, over any process and any history.</summary>
[Properties(Arbitrary = [typeof(RecordedGenerators)])]
public sealed class LogIsTheNaiveHistoryLaws
{
    [Property]
    public void The_as_of_and_the_currency_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal((recorded.Naive.AsOf, recorded.Naive.Currency), (recorded.Log.AsOf, recorded.Log.Currency));

    [Property]
    public void Visits_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal)
                .SelectMany(journey => journey.Visits.Select(visit => new Visit(journey.Id, visit.Stage, visit.Entered, visit.Left)
                {
                    Owner = visit.Entry.Owner,
                    Trigger = visit.Entry.Trigger,
                    Reason = visit.Entry.Reason,
                    ProcessVersion = visit.Entry.ProcessVersion,
                })),
            recorded.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal));

    [Property]
    public void Entries_after_close_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.SelectMany(journey => journey.AfterClose).Select(Key).Order(),
            recorded.Log.AfterClose().Select(Key).Order());

    [Property]
    public void Entries_put_aside_are_those_of_the_definition_by_reason(Recorded recorded)
    {
        var log = recorded.Log;
        Assert.Equal(recorded.Naive.KeptEntries, log.Entries.Kept);
        Assert.All(Enum.GetValues<SetAsideReason>(), reason => Assert.Equal(
            (reason, recorded.Naive.EntriesAside.GetValueOrDefault(reason)), (reason, log.Entries[reason])));
    }

    [Property]
    public void Lines_put_aside_are_those_of_the_definition_by_reason(Recorded recorded)
    {
        var log = recorded.Log;
        Assert.Equal(recorded.Naive.KeptLines, log.Lines.Kept);
        Assert.All(Enum.GetValues<SetAsideReason>(), reason => Assert.Equal(
            (reason, recorded.Naive.LinesAside.GetValueOrDefault(reason)), (reason, log.Lines[reason])));
    }

    [Property]
    public void Values_put_aside_are_those_of_the_definition_by_reason(Recorded recorded)
    {
        var log = recorded.Log;
        Assert.Equal(recorded.Naive.KeptValues, log.Values.Kept);
        Assert.All(Enum.GetValues<SetAsideReason>(), reason => Assert.Equal(
            (reason, recorded.Naive.ValuesAside.GetValueOrDefault(reason)), (reason, log.Values[reason])));
    }

    [Property]
    public bool Read_is_kept_and_put_aside_for_lines_and_for_entries(Recorded recorded)
    {
        var log = recorded.Log;
        return log.Lines.Read == recorded.Lines.Count
            && log.Entries.Read == recorded.Entries.Count()
            && log.Entries.Kept == log.Visits().Count() + log.AfterClose().Count()
            && log.Journeys == log.Visits().Select(visit => visit.JourneyId).Distinct(StringComparer.Ordinal).Count();
    }

    private static (string, NodaTime.Instant, string) Key(StageEntry entry) => (entry.JourneyId, entry.Entered, entry.Stage);
}
