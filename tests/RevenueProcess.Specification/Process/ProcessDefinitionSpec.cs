using FsCheck.Xunit;

namespace RevenueProcess.Specification.Process;

/// <summary>What a valid process promises, and what its moves mean.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed class ProcessDefinitionSpec
{
    private static readonly ProcessDefinition _process = ProcessDefinition.Named("p", 1)
        .Stage("a").Stage("b").GateStage("g").Stage("c").Stage("won", outcome: Outcome.Won).Stage("live").Stage("done")
        .Detour("d").Detour("e")
        .Exit("lost", Outcome.Lost).Exit("out", Outcome.Disqualified)
        .On("go", "a", "b").On("go", "b", "g").Route("g", "c", ProcessGenerators.Definitions[0]).Route("g", "d").On("go", "c", "won").On("go", "won", "live")
        .On("go", "live", "done").On("park", "a", "d").On("park", "d", "e").On("back", "e", "b").On("stop", "a", "lost").On("drop", "a", "out")
        .TakeBack("oops", "won", "c").TakeBack("oops", "lost", "won").TakeBack("oops", "out", "lost").TakeBack("oops", "e", "d")
        .Build();

    [Property]
    public void Ordinals_are_dense_in_the_order_path_detours_exits(ProcessDefinition process)
    {
        Assert.Equal(Enumerable.Range(0, process.Stages.Count), process.Stages.Select(stage => stage.Ordinal));
        Assert.Equal(process.Stages, process.Path.Concat(process.Detours).Concat(process.Exits));
        Assert.All(process.Path, stage => Assert.Equal(StagePlace.Path, stage.Place));
        Assert.All(process.Detours, stage => Assert.Equal(StagePlace.Detour, stage.Place));
        Assert.All(process.Exits, stage => Assert.Equal(StagePlace.Exit, stage.Place));
        Assert.All(process.Stages, stage => Assert.Same(stage, process[stage.Id]));
    }

    [Property]
    public void Positions_number_the_path_and_nothing_else(ProcessDefinition process)
    {
        Assert.Equal(Enumerable.Range(0, process.Path.Count), process.Path.Select(stage => stage.Position!.Value));
        Assert.All(process.Detours.Concat(process.Exits), stage => Assert.Null(stage.Position));
    }

    [Property]
    public void Exits_and_the_last_stage_of_the_path_close_and_no_other(ProcessDefinition process) =>
        Assert.Equal(process.Exits.Append(process.Path[^1]).ToHashSet(), process.Stages.Where(stage => stage.Closes).ToHashSet());

    [Property]
    public void One_stage_of_the_path_wins_and_holds(ProcessDefinition process)
    {
        Assert.Same(process.Won, Assert.Single(process.Path, stage => stage.Outcome is not null));
        Assert.Equal(Outcome.Won, process.Won.Outcome);
        Assert.True(process.Won.Holds);
    }

    [Property]
    public void Every_stage_can_be_reached_and_every_open_one_left(ProcessDefinition process)
    {
        Assert.Equal(process.Stages.ToHashSet(), Closure(process.Entries, (stage, row) => row.From == stage ? row.To : null, process));
        Assert.Equal(process.Stages.ToHashSet(), Closure(process.Stages.Where(stage => stage.Closes), (stage, row) => row.To == stage ? row.From : null, process));
    }

    [Property]
    public void Every_gate_stage_lets_everyone_pass_in_the_end(ProcessDefinition process) =>
        Assert.All(process.Stages.Where(stage => !stage.Holds), gate => Assert.Contains(process.Transitions, row => row.From == gate && row.Gate.IsOpen));

    [Property]
    public void Definitions_are_those_of_the_gates_and_what_they_refer_to_by_name(ProcessDefinition process)
    {
        Assert.Equal(process.Definitions.Select(definition => definition.Name).Order(StringComparer.Ordinal), process.Definitions.Select(definition => definition.Name), StringComparer.Ordinal);
        Assert.Equal(process.Definitions.Count, process.Definitions.Select(definition => definition.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(process.Transitions.SelectMany(row => row.Gate.Definitions), definition => Assert.Contains(definition, process.Definitions));
    }

    [Property]
    public void What_is_declared_is_allowed_and_so_is_what_gates_hand_on(ProcessDefinition process)
    {
        var gates = process.Stages.Where(stage => !stage.Holds).ToHashSet();
        foreach (var from in process.Stages)
        {
            var direct = process.Transitions.Where(row => row.From == from).Select(row => row.To).ToHashSet();
            var through = Closure(direct.Where(gates.Contains), (stage, row) => row.From == stage && gates.Contains(stage) ? row.To : null, process);
            Assert.All(process.Stages, to => Assert.Equal(direct.Contains(to) || through.Contains(to), process.Allows(from, to)));
        }
    }

    [Property]
    public void The_kind_of_a_move_is_the_first_that_fits(ProcessDefinition process)
    {
        foreach (var from in process.Stages)
        {
            foreach (var to in process.Stages)
            {
                Assert.Equal(FirstThatFits(process, from, to, won: false), process.KindOf(from, to));
                Assert.Equal(FirstThatFits(process, from, to, won: true), process.KindOf(from, to, won: true));
            }
        }
    }

    [Theory]
    [InlineData(MoveKind.Start, null, "a")]
    [InlineData(MoveKind.Start, null, "won")]
    [InlineData(MoveKind.TakeBack, "won", "c", true)]
    [InlineData(MoveKind.TakeBack, "lost", "won")]
    [InlineData(MoveKind.TakeBack, "out", "lost")]
    [InlineData(MoveKind.TakeBack, "e", "d")]
    [InlineData(MoveKind.Win, "c", "won")]
    [InlineData(MoveKind.Win, "a", "done")]
    [InlineData(MoveKind.Win, "d", "live")]
    [InlineData(MoveKind.Win, "lost", "done")]
    [InlineData(MoveKind.Lose, "a", "lost")]
    [InlineData(MoveKind.Lose, "done", "lost", true)]
    [InlineData(MoveKind.Lose, "e", "lost")]
    [InlineData(MoveKind.Disqualify, "d", "out")]
    [InlineData(MoveKind.Disqualify, "lost", "out")]
    [InlineData(MoveKind.Reopen, "lost", "a")]
    [InlineData(MoveKind.Reopen, "out", "d")]
    [InlineData(MoveKind.Reopen, "done", "live", true)]
    [InlineData(MoveKind.Reopen, "done", "done", true)]
    [InlineData(MoveKind.Recycle, "b", "d")]
    [InlineData(MoveKind.Recycle, "d", "e")]
    [InlineData(MoveKind.Recycle, "d", "d")]
    [InlineData(MoveKind.Resume, "d", "a")]
    [InlineData(MoveKind.Resume, "d", "won", true)]
    [InlineData(MoveKind.Stay, "b", "b")]
    [InlineData(MoveKind.Stay, "won", "won", true)]
    [InlineData(MoveKind.Back, "c", "b")]
    [InlineData(MoveKind.Back, "live", "won", true)]
    [InlineData(MoveKind.Skip, "a", "g")]
    [InlineData(MoveKind.Skip, "a", "c")]
    [InlineData(MoveKind.Skip, "won", "done", true)]
    [InlineData(MoveKind.Skip, "a", "c", false, 0)]
    [InlineData(MoveKind.Advance, "a", "b")]
    [InlineData(MoveKind.Advance, "b", "c")]
    [InlineData(MoveKind.Advance, "a", "c", false, 1)]
    [InlineData(MoveKind.Advance, "a", "c", false, 3)]
    [InlineData(MoveKind.Advance, "won", "live", true)]
    public void A_move_means(MoveKind kind, string? from, string to, bool won = false, int? furthest = null) =>
        Assert.Equal(kind, _process.KindOf(from is null ? null : _process[from], _process[to], won, furthest));

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("b", "a", false)]
    [InlineData("b", "g", true)]
    [InlineData("b", "c", true)]
    [InlineData("b", "d", true)]
    [InlineData("a", "c", false)]
    [InlineData("a", "a", false)]
    [InlineData("g", "d", true)]
    public void A_move_is_allowed(string from, string to, bool allowed) => Assert.Equal(allowed, _process.Allows(_process[from], _process[to]));

    [Fact]
    public void An_unknown_stage_is_named_with_the_known_ones()
    {
        var exception = Assert.Throws<ArgumentException>(() => WellMadeProcess.Build()["Inquiry"]);

        Assert.StartsWith("Stage 'Inquiry' does not exist in b2b v1; its stages are 'inquiry', 'triage',", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_asks_for_a_definition_once() =>
        Assert.Equal(WellMadeProcess.SalesReady, Assert.Single(Gate.AllOf(WellMadeProcess.SalesReady, WellMadeProcess.SalesReady).Definitions));

    [Fact]
    public void Another_order_of_rows_is_another_process()
    {
        var one = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b").On("stay", "a", "a").Build();
        var other = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won).On("stay", "a", "a").On("go", "a", "b").Build();

        Assert.NotEqual(one, other);
        Assert.NotEqual(one.Hash, other.Hash, StringComparer.Ordinal);
    }

    /// <summary>The definition of the kinds, one after the other, as the semantics list them.</summary>
    private static MoveKind FirstThatFits(ProcessDefinition process, Stage from, Stage to, bool won)
    {
        (MoveKind Kind, bool Fits)[] kinds =
        [
            (MoveKind.TakeBack, process.Transitions.Any(row => row.TakesBack && row.From == from && row.To == to)),
            (MoveKind.Win, !won && process.Path.Skip(process.Won.Position!.Value).Contains(to)),
            (MoveKind.Lose, to.Outcome == Outcome.Lost),
            (MoveKind.Disqualify, to.Outcome == Outcome.Disqualified),
            (MoveKind.Reopen, process.Exits.Contains(from) || from == process.Path[^1]),
            (MoveKind.Recycle, process.Detours.Contains(to)),
            (MoveKind.Resume, process.Detours.Contains(from)),
            (MoveKind.Stay, from == to),
            (MoveKind.Back, to.Ordinal < from.Ordinal),
            (MoveKind.Skip, process.Path.Any(between => from.Ordinal < between.Ordinal && between.Ordinal < to.Ordinal && between.Holds)),
            (MoveKind.Advance, true),
        ];
        return kinds.First(kind => kind.Fits).Kind;
    }

    private static HashSet<Stage> Closure(IEnumerable<Stage> seeds, Func<Stage, Transition, Stage?> next, ProcessDefinition process)
    {
        var seen = seeds.ToHashSet();
        var open = new Queue<Stage>(seen);
        while (open.TryDequeue(out var stage))
        {
            foreach (var neighbour in process.Transitions.Select(row => next(stage, row)).OfType<Stage>().Where(seen.Add))
            {
                open.Enqueue(neighbour);
            }
        }

        return seen;
    }
}
