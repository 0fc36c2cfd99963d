using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.History;

/// <summary>What a process makes of recorded moves: each is put to a replay, which finds its rows in a way of its own.</summary>
[Properties(Arbitrary = [typeof(VersionedRecorded)], MaxTest = VersionedRecorded.Count, StartSize = 0, EndSize = VersionedRecorded.Count)]
public sealed class HistoryCheckLaws
{
    [Property]
    public void Every_move_has_exactly_one_finding(Recorded recorded)
    {
        var (plan, log) = Under(recorded);
        var moves = MovesOf(recorded);
        Assert.All(
            [HistoryCheck.Of(log, log.Process), HistoryCheck.Of(log, plan), HistoryCheck.Of(log, plan, ProfilesFrom(recorded))],
            check =>
            {
                Assert.Equal(moves.Count, check.Total);
                Assert.Equal(check.Total, Enum.GetValues<MoveFinding>().Sum(finding => check[finding]));
                Assert.All(check.Moves, one => Assert.InRange(one.Examples.Count, 1, Math.Min(one.Count, CheckedMoves.MostExamples)));
            });
    }

    [Property]
    public void What_is_not_declared_is_no_matter_of_profiles(Recorded recorded)
    {
        var (plan, log) = Under(recorded);
        var (blind, told) = (HistoryCheck.Of(log, plan), HistoryCheck.Of(log, plan, ProfilesFrom(recorded)));
        static IEnumerable<(MoveFinding, Stage?, Stage?, long)> Plain(HistoryCheck check) => check.Moves
            .Where(moves => moves.Finding is MoveFinding.Undeclared or MoveFinding.Unmapped).Select(moves => (moves.Finding, moves.From, moves.To, moves.Count));
        Assert.Equal(Plain(blind), Plain(told));
        Assert.Equal(0, told[MoveFinding.Unknown]);
        Assert.Equal((0, 0), (blind[MoveFinding.Refused], blind[MoveFinding.LedElsewhere]));
        Assert.True(told[MoveFinding.Permitted] >= blind[MoveFinding.Permitted]);
        Assert.All(told.Moves, moves => Assert.Equal(moves.Finding == MoveFinding.Refused, moves.Reasons.Count > 0));
    }

    [Property]
    public Property A_replay_finds_the_same(Recorded recorded)
    {
        var (plan, log) = Under(recorded);
        var profiles = ProfilesFrom(recorded);
        var expected = MovesOf(recorded).GroupBy(move => (Finding: Replayed(plan, move, profiles), move.From, move.To)).ToDictionary(same => same.Key, same => same.LongCount());
        var actual = HistoryCheck.Of(log, plan, profiles).Moves.GroupBy(moves => (Seen(moves.Finding), moves.From, moves.To)).ToDictionary(same => same.Key, same => same.Sum(moves => moves.Count));

        // The replay starts in no gate and cannot be asked where one leads; and it takes a row that waits for a time, whose time may not have come.
        bool IsAsked((MoveFinding? Finding, Stage? From, Stage? To) key) => !plan.To.Transitions.Any(row => row.After is not null && key.From is not null && row.From == plan.Target(key.From)) && key.From is not null && key.To is not null && plan.Target(key.From) is null or { Holds: true } && plan.Target(key.To) is null or { Holds: true };
        Assert.Equal(expected.Where(one => IsAsked(one.Key)).ToHashSet(), actual.Where(one => IsAsked(one.Key)).ToHashSet());
        return true.ToProperty()
            .Classify(actual.Keys.Any(key => key.Item1 == MoveFinding.Permitted), "permitted")
            .Classify(actual.Keys.Any(key => key.Item1 == MoveFinding.Refused), "refused");
    }

    /// <summary>A replay does not tell a gate that refuses from a row that leads elsewhere.</summary>
    private static MoveFinding? Seen(MoveFinding finding) => finding == MoveFinding.LedElsewhere ? MoveFinding.Refused : finding;

    private static MoveFinding? Replayed(MigrationPlan plan, (string Journey, Stage? From, Stage? To, Instant At, string? Trigger) move, Func<string, Instant, LeadProfile?> profiles)
    {
        if (move.From is null || move.To is null)
        {
            return null;
        }

        if (plan.Target(move.From) is not { Holds: true } from || plan.Target(move.To) is not { Holds: true } to)
        {
            return MoveFinding.Unmapped;
        }

        if (!NaiveRules.Leads(plan.To, from, to))
        {
            return MoveFinding.Undeclared;
        }

        var leading = plan.To.Transitions.Where(row => row.From == from && (row.To == to || (!row.To.Holds && NaiveRules.Leads(plan.To, row.To, to)))).Select(row => row.Trigger).ToHashSet(StringComparer.Ordinal);
        var replay = new JourneyReplay(plan.To);
        return leading.Where(trigger => move.Trigger is null || !leading.Contains(move.Trigger) || trigger == move.Trigger).Any(trigger =>
        {
            replay.Start(profiles(move.Journey, move.At)!, move.At, from.Id);
            return replay.Fire(trigger, move.At) is not null && replay.Stage == to;
        })
            ? MoveFinding.Permitted
            : MoveFinding.Refused;
    }

    /// <summary>The log of the history, and a plan that leads from its process to a changed one.</summary>
    private static (MigrationPlan Plan, StageLog Log) Under(Recorded recorded) =>
        (MigrationGenerators.PlansOf(recorded.Process).Sample(1, new Rnd((ulong)recorded.Lines.Count), 10).First(), recorded.Log);

    private static Func<string, Instant, LeadProfile?> ProfilesFrom(Recorded recorded)
    {
        var profiles = ProcessGenerators.Profile.Sample(8, new Rnd((ulong)recorded.Lines.Count), 10).ToList();
        return (journey, at) => profiles[(int)((uint)(journey.Length + at.ToUnixTimeMilliseconds()) % profiles.Count)];
    }

    /// <summary>The moves of the definition; those that took back, and migrations, are none. An entry after close leaves the stage that closed.</summary>
    private static List<(string Journey, Stage? From, Stage? To, Instant At, string? Trigger)> MovesOf(Recorded recorded) =>
    [
        .. recorded.Naive.Journeys.SelectMany(journey => journey.Visits.Index().Where(visit => visit.Item is { ByTakingBack: false, Entry.IsMigration: false })
            .Select(visit => (journey.Id, visit.Index == 0 ? null : journey.Visits[visit.Index - 1].Stage, visit.Item.Stage, visit.Item.Entered, visit.Item.Entry.Trigger))),
        .. recorded.Naive.Journeys.SelectMany(journey => journey.AfterClose.Select(late => (journey.Id, journey.Visits[^1].Stage, late.Entry.Place.Stage, late.At, (string?)null))),
    ];
}
