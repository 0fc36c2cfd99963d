using FsCheck.Xunit;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>The log holds what the definitions say it holds, found the slow way, over any process and any history.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class LogIsTheNaiveHistoryLaws
{
    [Property]
    public void The_as_of_and_the_currency_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal((recorded.Naive.AsOf, recorded.Naive.Currency), (recorded.Log.AsOf, recorded.Log.Currency));

    [Property]
    public void Visits_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal)
                .SelectMany(journey => journey.Visits.Where(visit => visit.Stage is not null).Select(visit => new Visit(journey.Id, visit.Stage!, visit.Entered, visit.Left)
                {
                    Owner = journey.OwnerOf(visit),
                    Trigger = visit.Entry.Trigger,
                    Reason = visit.Entry.Reason,
                    ProcessVersion = visit.Entry.ProcessVersion,
                })),
            recorded.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal));

    [Property]
    public void Stays_elsewhere_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal)
                .SelectMany(journey => journey.Visits.Where(visit => visit.Stage is null).Select(visit => new ElsewhereStay(journey.Id, visit.Place.Text, visit.Entered, visit.Left))),
            recorded.Log.Elsewhere().OrderBy(stay => stay.JourneyId, StringComparer.Ordinal));

    [Property]
    public void Journeys_won_in_the_record_only_are_those_of_the_definition(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.Where(recorded.NaiveFunnel.IsWonInTheRecordOnly).Select(journey => journey.Id).Order(StringComparer.Ordinal),
            recorded.Log.WonAfterClose.Order(StringComparer.Ordinal));

    [Property]
    public void Entries_after_close_are_those_of_the_definition_in_their_order(Recorded recorded) =>
        Assert.Equal(
            recorded.Naive.Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal)
                .SelectMany(journey => journey.AfterClose.Select(late => (journey.Id, late.At, late.Entry.Place.Text))),
            recorded.Log.AfterClose().Select(entry => (entry.JourneyId, entry.Entered, entry.Stage)));

    [Property]
    public void Entries_put_aside_are_those_of_the_definition_by_reason(Recorded recorded) =>
        AssertSame(recorded.Log.Entries, recorded.Entries.Select(recorded.Naive.WhyAside));

    [Property]
    public void Values_put_aside_are_those_of_the_definition_by_reason(Recorded recorded) =>
        AssertSame(recorded.Log.Values, recorded.Records.Where(NaiveReading.StatesValue).Select(recorded.Naive.WhyNoValue));

    [Property]
    public void Statements_and_touches_put_aside_are_those_of_the_definition_by_reason(Recorded recorded)
    {
        AssertSame(recorded.Log.Read.Statements, recorded.Records.OfType<Statement>().Select(recorded.Naive.WhyAside));
        AssertSame(recorded.Log.Read.Touches, recorded.Records.OfType<Touch>().Select(recorded.Naive.WhyAside));
    }

    [Property]
    public void Touches_are_those_of_the_definition_in_order_of_instant(Recorded recorded)
    {
        var touches = recorded.Log.Touches().ToList();
        Assert.Equal(Sorted(recorded.Naive.Journeys.SelectMany(journey => journey.Touches)), Sorted(touches));
        Assert.All(touches.GroupBy(touch => touch.JourneyId), journey => Assert.Equal(journey.OrderBy(touch => touch.At), journey));
    }

    /// <summary>A line is kept if one of its records is, else put aside for the reason of its first: entries, then statements, then touches.</summary>
    [Property]
    public void Lines_put_aside_are_those_of_the_definition_by_reason(Recorded recorded) =>
        AssertSame(recorded.Log.Lines, recorded.Lines.Select(line => line.OrderBy(record => record is Touch ? 2 : record is Statement ? 1 : 0).Select(recorded.Naive.WhyAside).ToList())
            .Select(reasons => reasons.Contains(null) ? null : reasons[0]));

    [Property]
    public bool Read_is_kept_and_put_aside_for_lines_entries_and_values(Recorded recorded)
    {
        var log = recorded.Log;
        return log.Lines.Read == recorded.Lines.Count
            && log.Entries.Read == recorded.Entries.Count()
            && log.Values.Read == recorded.Records.Count(NaiveReading.StatesValue)
            && log.Journeys == recorded.Naive.Journeys.Count;
    }

    private static IEnumerable<string> Sorted(IEnumerable<Touch> touches) => touches.Select(touch => touch.ToString()).Order(StringComparer.Ordinal);

    private static void AssertSame(ReadCount actual, IEnumerable<SetAsideReason?> expected)
    {
        var count = expected.ToLookup(reason => reason);
        Assert.Equal(count[null].Count(), actual.Kept);
        Assert.All(Enum.GetValues<SetAsideReason>(), reason => Assert.Equal((reason, (long)count[reason].Count()), (reason, actual[reason])));
    }
}
