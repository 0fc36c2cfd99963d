using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Two logs that are joined by lead account for every lead of both.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class JointOfLogsLaws
{
    [Property]
    public void A_log_joined_with_itself_has_nothing_between(Recorded recorded)
    {
        var joint = recorded.Log.JointWith(recorded.Log);
        var won = recorded.NaiveFunnel.Outcomes.Won;
        Assert.Equal((recorded.Log.Journeys, won, won, 0, 0), (joint.Entered, joint.HandedOver, joint.Accepted, joint.NeverSeen, joint.Between));
        Assert.Equal((recorded.Log.Journeys - won, won, 0, 0m), (joint.Direct, joint.WonHandedOver, joint.WonDirect, joint.DaysLost));
    }

    [Property]
    public void An_id_map_joins_leads_as_equal_ids_do(Recorded recorded)
    {
        var renamed = recorded.LogOf(recorded.Lines.Select(line => line.Select(record => record with { JourneyId = record.JourneyId.Length == 0 ? "" : $"crm {record.JourneyId}" }).ToArray()));
        var links = recorded.Naive.Journeys.Select(journey => new LeadLink(journey.Id, $"crm {journey.Id}"));
        Assert.Equal(recorded.Log.JointWith(recorded.Log), recorded.Log.JointWith(renamed, links));
    }

    [Property]
    public void Every_lead_is_joined_or_in_one_log_only_or_ambiguous(Recorded recorded, int seed)
    {
        var random = new Random(seed);
        var (from, to) = (Some(recorded, random), Some(recorded, random));
        string[] ids = [.. recorded.Naive.Journeys.Select(journey => journey.Id), "nobody"];
        var links = Enumerable.Range(0, random.Next(8)).Select(_ => new LeadLink(ids[random.Next(ids.Length)], ids[random.Next(ids.Length)])).ToList();
        var joint = from.JointWith(to, links);
        var join = joint.Join!;

        Assert.Equal((from.Journeys, to.Journeys), (join.Joined + join.OnlyInFrom + join.AmbiguousInFrom, join.Joined + join.OnlyInTo + join.AmbiguousInTo));
        Assert.Equal((from.Journeys - join.AmbiguousInFrom, to.Journeys - join.AmbiguousInTo), (joint.Entered, joint.Seen.Total + joint.Direct));
        Assert.Equal(joint.HandedOver, joint.Accepted + joint.Between);
        Assert.InRange(joint.NeverSeen, 0, join.OnlyInFrom);
        Assert.Equal(join.Joined, joint.Seen.Total + join.JoinedNotHandedOver);

        // A lead that is linked once, with one that is linked once, and no other is joined.
        var known = links.Distinct().Where(link => Has(from, link.From) && Has(to, link.To)).ToList();
        Assert.Equal(known.Count(link => known.Count(other => other.From == link.From) == 1 && known.Count(other => other.To == link.To) == 1), join.Joined);
        Assert.Equal(links.Distinct().Count() - known.Count, join.UnusedLinks);
    }

    [Property]
    public void Two_logs_joined_by_lead_are_what_the_definition_says(Recorded first, int seed)
    {
        var random = new Random(seed);
        var second = random.Next(3) == 0 ? first : ThousandRecorded.All[random.Next(ThousandRecorded.Count)];
        var end = Instant.Min(first.Log.AsOf, second.Log.AsOf);
        var (from, to) = (AsOf(first, end), AsOf(second, end));
        string[] ids = [.. from.Naive.Journeys.Concat(to.Naive.Journeys).Select(journey => journey.Id).Distinct(), "nobody"];
        var links = random.Next(2) == 0 ? null : Enumerable.Range(0, random.Next(8)).Select(_ => new LeadLink(ids[random.Next(ids.Length)], ids[random.Next(ids.Length)])).ToList();
        var (joint, naive) = (from.Log.JointWith(to.Log, links), new NaiveJointOfLogs(from, to, links));
        var (seen, unseen) = (naive.All.Where(one => one.Fate is not null).ToList(), naive.All.Where(one => one.Fate is null).ToList());

        Assert.Equal((naive.Leads.Count, naive.All.Count, naive.Direct.Count), (joint.Entered, joint.HandedOver, joint.Direct));
        Assert.Equal((seen.Count(one => one.IsWon), naive.Direct.Count(naive.IsWon)), (joint.WonHandedOver, joint.WonDirect));
        Assert.Equal((unseen.Count, Sum(unseen)), (joint.NeverSeen, joint.NeverSeenValue));
        Assert.All(Enum.GetValues<HandoffFate>(), fate =>
        {
            var some = seen.Where(one => one.Fate == fate).ToList();
            Assert.Equal((some.Count, Sum(some)), (joint.Seen[fate], joint.Seen.Value(fate)));
        });
        Assert.Equal(naive.AreCurrenciesEqual, joint.Join!.AreCurrenciesEqual);
        Assert.Equal(naive.All.Sum(one => (decimal)one.Waited.BclCompatibleTicks) / NodaConstants.TicksPerDay, joint.DaysLost);

        var theirs = new NaiveFunnel(to.Naive.Versions, to.Naive.AsOf, [], SkipPolicy.Imputed, observedFrom: null, Duration.FromSeconds(1));
        var table = theirs.Table(naive.All.Select(one => new NaiveLife(Duration.Zero, one.Waited, one.Fate is null or HandoffFate.Waiting ? null : (int)one.Fate - 1)), causes: 6);
        Assert.Equal(KaplanMeier.Of(table).Median.Scaled(Duration.FromSeconds(1) / Duration.FromDays(1), EstimateUnit.Days), joint.Times.Median);
        Assert.All(Enum.GetValues<HandoffFate>().Where(fate => fate != HandoffFate.Waiting), fate =>
            Assert.Equal(AalenJohansen.Of(table).Incidence((int)fate - 1), joint.Times.Eventual(fate)));
    }

    [Fact]
    public void Logs_that_end_at_different_instants_are_refused_by_both_names()
    {
        var refused = Assert.Throws<ArgumentException>(() => Teams.Log("a: inquiry 0, engaged 1").JointWith(Teams.Log("a: inquiry 0, engaged 2")));
        Assert.StartsWith(
            "Two logs are joined as of one instant, but the first ends at 2026-03-03T00:00:00Z and the second at 2026-03-04T00:00:00Z; build both with the same StageLogOptions.AsOf", refused.Message, StringComparison.Ordinal);
    }

    private static Recorded AsOf(Recorded recorded, Instant end) =>
        recorded with { Question = recorded.Question with { Options = recorded.Question.Options with { AsOf = end } } };

    private static ValueSum Sum(IReadOnlyList<NaiveHandedOver> some) =>
        new(some.Sum(one => one.Value) ?? 0, some.Count(one => one.Value is null), some.Count(one => one.Value == 0));

    private static StageLog Some(Recorded recorded, Random random)
    {
        var left = recorded.Naive.Journeys.Select(journey => journey.Id).Where(_ => random.Next(4) == 0).ToHashSet();
        return recorded.LogOf(recorded.Lines.Select(line => line.Where(record => !left.Contains(record.JourneyId)).ToArray()), recorded.PartOf(recorded.Log));
    }

    private static bool Has(StageLog log, string id) => log.Visits().Select(visit => visit.JourneyId).Concat(log.Elsewhere().Select(stay => stay.JourneyId)).Contains(id);
}
