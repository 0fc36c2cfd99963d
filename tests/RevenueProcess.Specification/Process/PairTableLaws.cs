using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Process;

/// <summary>What the process knows about two stages is what a naive reading of them says, and everything that is read from it fits.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed class PairTableLaws
{
    private static readonly PairFlags[] _single = [.. Enum.GetValues<PairFlags>().Where(flag => System.Numerics.BitOperations.PopCount((uint)flag) == 1)];

    [Property]
    public Property Every_pair_of_stages_is_classified_as_a_naive_reading_of_it_says(ProcessDefinition process)
    {
        var pairs = PairsOf(process).ToList();
        foreach (var (from, to) in pairs)
        {
            Assert.All(_single, flag => Assert.Equal((flag, Says(process, flag, from, to)), (flag, process.Pairs[from, to].HasFlag(flag))));
        }

        return true.ToProperty()
            .Classify(pairs.Any(pair => process.Pairs[pair.From, pair.To].HasFlag(PairFlags.Skips) && pair.From is not null), "skips")
            .Classify(pairs.Any(pair => process.Pairs[pair.From, pair.To].HasFlag(PairFlags.Handoff)), "handoff")
            .Classify(process.Transitions.Any(row => row.TakesBack), "takes back")
            .Classify(pairs.Any(pair => pair.From is not null && process.Pairs[pair.From, pair.To].HasFlag(PairFlags.Declared) && process.Transitions.All(row => (row.From, row.To) != pair)), "declared through gates only");
    }

    [Property]
    public void A_visit_that_another_one_follows_has_exactly_one_fate(ProcessDefinition process)
    {
        foreach (var (from, to) in PairsOf(process).Where(pair => pair.From is not null))
        {
            (VisitFate Fate, bool Holds)[] fates =
            [
                (VisitFate.Advanced, to.Place == StagePlace.Path && (from!.Place != StagePlace.Path || to.Position > from.Position)),
                (VisitFate.MovedBack, to.Place == StagePlace.Path && from!.Place == StagePlace.Path && to.Position <= from.Position),
                (VisitFate.Recycled, to.Place == StagePlace.Detour),
                (VisitFate.Lost, to.Place == StagePlace.Exit && to.Outcome == Outcome.Lost),
                (VisitFate.Disqualified, to.Place == StagePlace.Exit && to.Outcome == Outcome.Disqualified),
            ];
            Assert.Equal(Assert.Single(fates, fate => fate.Holds).Fate, VisitFates.Of(process.Pairs[from, to]));
        }

        Assert.All(process.Stages, stage => Assert.Equal(stage.Closes ? VisitFate.Closed : VisitFate.Open, VisitFates.OfLast(stage)));
    }

    [Property]
    public void A_recorded_move_is_legal_or_departs_in_exactly_one_way(ProcessDefinition process)
    {
        foreach (var (from, to) in PairsOf(process))
        {
            var legal = from is null ? process.MayStartIn(to) : process.Allows(from, to);
            var skips = from?.Place == StagePlace.Path && process.Path.Any(stage => stage.Holds && stage.Position > from.Position && stage.Position < to.Position);
            var back = from?.Place == StagePlace.Path && to.Position < from.Position;
            (DeviationKind? Kind, bool Holds)[] kinds =
            [
                (null, legal),
                (DeviationKind.WrongStart, !legal && from is null),
                (DeviationKind.Skip, !legal && skips),
                (DeviationKind.UndeclaredBack, !legal && back),
                (DeviationKind.Undeclared, !legal && from is not null && !skips && !back),
            ];
            Assert.Equal(Assert.Single(kinds, kind => kind.Holds).Kind, DeviationKinds.Of(process.Pairs[from, to]));
        }
    }

    [Property]
    public void From_and_to_elsewhere_nothing_is_declared(ProcessDefinition process)
    {
        var pairs = process.Pairs;
        for (var from = 0; from <= pairs.Nowhere; from++)
        {
            Assert.Equal((VisitFate.Elsewhere, DeviationKind.UnknownStage), (VisitFates.Of(pairs[from, pairs.Elsewhere]), DeviationKinds.Of(pairs[from, pairs.Elsewhere])));
        }

        Assert.All(process.Stages, to => Assert.Equal(DeviationKind.Undeclared, DeviationKinds.Of(pairs[pairs.Elsewhere, to.Ordinal])));
        Assert.All(process.Stages, to => Assert.Equal(
            pairs[from: null, to] & PairFlags.ToWonOrBeyond, pairs[pairs.Elsewhere, to.Ordinal] & PairFlags.ToWonOrBeyond));
    }

    [Property]
    public void After_a_resume_only_a_stage_beyond_the_furthest_counts_as_skipped(ProcessDefinition process)
    {
        foreach (var from in process.Path)
        {
            foreach (var to in process.Path.Where(to => to.Position > from.Position && !from.Closes && !Says(process, PairFlags.TakesBack, from, to)))
            {
                Assert.All(process.Path, furthest => Assert.Equal(
                    process.Path.Any(between => between.Holds && between.Position > from.Position && between.Position > furthest.Position && between.Position < to.Position),
                    process.KindOf(from, to, won: true, furthest.Position) == MoveKind.Skip));
            }
        }
    }

    private static IEnumerable<(Stage? From, Stage To)> PairsOf(ProcessDefinition process) =>
        process.Stages.Prepend(null).SelectMany(from => process.Stages.Select(to => (from, to)));

    /// <summary>Each flag in the words of the semantics, one stage at a time.</summary>
    private static bool Says(ProcessDefinition process, PairFlags flag, Stage? from, Stage to) => flag switch
    {
        PairFlags.Declared => from is null
            ? process.Entries.Any(entry => entry == to || (!entry.Holds && NaiveRules.Leads(process, entry, to)))
            : NaiveRules.Leads(process, from, to),
        PairFlags.Start => from is null,
        PairFlags.Handoff => new[] { from?.Team, to.Team }.OfType<string>().Distinct(StringComparer.Ordinal).Count() == 2,
        PairFlags.Stay => from == to,
        PairFlags.Back => process.Path.TakeWhile(stage => stage != from).Contains(to) && process.Path.Contains(from),
        PairFlags.Forward => process.Path.SkipWhile(stage => stage != from).Skip(1).Contains(to),
        PairFlags.Skips => process.Path.Contains(to) && (from is null || process.Path.TakeWhile(stage => stage != to).Contains(from))
            && process.Path.TakeWhile(stage => stage != to).Reverse().TakeWhile(stage => stage != from).Any(stage => stage.Holds),
        PairFlags.FromDetour => process.Detours.Contains(from),
        PairFlags.FromClosed => process.Exits.Append(process.Path[^1]).Contains(from),
        PairFlags.ToDetour => process.Detours.Contains(to),
        PairFlags.ToLost => process.Exits.Contains(to) && to.Outcome == Outcome.Lost,
        PairFlags.ToDisqualified => process.Exits.Contains(to) && to.Outcome == Outcome.Disqualified,
        PairFlags.ToWonOrBeyond => process.Path.SkipWhile(stage => stage != process.Won).Contains(to),
        PairFlags.TakesBack => process.Transitions.Any(row => row.TakesBack && row.From == from && row.To == to),
        PairFlags.ToElsewhere => false,
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "Say what this flag means."),
    };
}
