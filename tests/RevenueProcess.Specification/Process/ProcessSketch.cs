using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>
/// Draws one valid process by construction: first the stages, then a graph in which every stage can be reached and left, then rows with
/// triggers, gates, reasons and automation that break no rule.
/// </summary>
internal sealed class ProcessSketch(Random random)
{
    private static readonly string[] _teams = ["marketing", "sales development", "sales", "success"];
    private static readonly string[] _buyers = ["exploring", "comparing", "deciding", "using"];
    private static readonly string[] _reasons = ["too small", "no need", "no budget", "wrong person", "went quiet", "\"said\" <no> & [left]"];
    private static readonly string[] _awkwardIds = ["a b", "\"quoted\"", "<b>&amp;</b>", "größe", "[x|y]{z}", "new\nline", "end", "$.path[0]", "商談", "#;--"];

    private static readonly BusinessCalendar[] _calendars =
    [
        BusinessCalendar.Named("office", 2, "Europe/Berlin").OpenWeekdays("09:00-12:30", "13:00-17:00").Holidays(new LocalDate(1970, 1, 1)).Build(),
        BusinessCalendar.Named("night", 1, "America/New_York").OpenWeekdays("00:00-06:00").Open(IsoDayOfWeek.Sunday, "22:00-24:00").Build(),
    ];

    private readonly List<SketchedStage> _stages = [];
    private readonly List<(SketchedStage From, SketchedStage To)> _edges = [];
    private readonly HashSet<string> _undecided = [.. _reasons.Where(_ => random.Next(100) < 30)];
    private readonly HashSet<(SketchedStage From, SketchedStage To)> _takingBack = [];
    private List<SketchedStage> _entries = [];

    /// <summary>The process. A fault in it is a fault in this class, and is thrown.</summary>
    public ProcessDefinition Build()
    {
        DrawStages();
        DrawEntries();
        MakeEveryStageReachable();
        GiveEveryStageAWayOut();
        DrawMoreEdges();
        DrawTakeBacks();
        var builder = ProcessDefinition.Named(Chance(10) ? "a \"b2b\" process" : "b2b", random.Next(1, 4));
        foreach (var stage in _stages)
        {
            builder.AddStage(stage.Place, stage.Id, stage.Name, stage.Team, stage.Buyer, stage.IsBuyersTurn, stage.IsGate ? StageKind.Gate : null, stage.Within, stage.Outcome);
        }

        if (_entries[0] != _stages[0] || _entries.Count > 1 || Chance(20))
        {
            builder.Entry([.. _entries.Select(entry => entry.Id)]);
        }

        foreach (var stage in Shuffled(_stages))
        {
            AddRows(builder, stage);
        }

        return (Chance(20) ? builder.Define(Pick(ProcessGenerators.Definitions)) : builder).Build();
    }

    private void DrawStages()
    {
        var awkward = Chance(15) ? Shuffled(_awkwardIds) : [];
        var length = Chance(10) ? 1 : random.Next(1, 9);
        var won = Chance(50) ? length - 1 : random.Next(length);
        for (var i = 0; i < length; i++)
        {
            var isGate = i < length - 1 && i != won && Chance(20);
            Add(StagePlace.Path, $"step {i}", isGate, i == won ? Outcome.Won : null);
        }

        var detours = random.Next(4);
        for (var i = 0; i < detours; i++)
        {
            Add(StagePlace.Detour, $"detour {i}", isGate: Chance(4), outcome: null);
        }

        var exits = random.Next(1, 4);
        for (var i = 0; i < exits; i++)
        {
            Add(StagePlace.Exit, $"exit {i}", isGate: false, i == 0 ? Outcome.Lost : Pick([Outcome.Lost, Outcome.Disqualified]));
        }

        void Add(StagePlace place, string id, bool isGate, Outcome? outcome) => _stages.Add(new SketchedStage(
            _stages.Count,
            _stages.Count < awkward.Count ? awkward[_stages.Count] : id,
            Chance(20) ? $"The {id}" : null,
            Chance(15) ? null : Pick(_teams),
            isGate || place == StagePlace.Exit || Chance(20) ? null : Pick(_buyers),
            !isGate && place != StagePlace.Exit && !IsLastOfPath(place) && Chance(15),
            isGate,
            place,
            isGate || place == StagePlace.Exit || Chance(60) ? null : Within(),
            outcome,
            place == StagePlace.Exit || IsLastOfPath(place)));

        bool IsLastOfPath(StagePlace place) => place == StagePlace.Path && _stages.Count == length - 1;
    }

    private ServiceLevel Within() => new(Time(), Chance(25) ? Pick(_calendars) : null);

    private Duration Time() => Chance(10) ? Duration.FromNanoseconds(random.Next(1, int.MaxValue)) : Duration.FromHours(random.Next(1, 200));

    private void DrawEntries()
    {
        var possible = _stages.Where(stage => stage.Place != StagePlace.Exit).ToList();
        _entries = Chance(70) ? [_stages[0]] : [.. Shuffled(possible).Take(random.Next(1, 4))];
        if (_entries[0] != _stages[0] && _entries.TrueForAll(entry => entry.IsGate))
        {
            _entries.Add(possible.First(stage => !stage.IsGate));
        }
    }

    private void MakeEveryStageReachable()
    {
        var reached = _entries.ToList();
        foreach (var stage in _stages.Except(_entries).ToList())
        {
            var before = reached.FirstOrDefault(from => from.Ordinal == stage.Ordinal - 1 && stage.Place == StagePlace.Path);
            var sources = reached.Where(from => CanLead(from, stage)).ToList();
            var open = sources.Where(from => !from.Closes).ToList();
            var from = before is not null && CanLead(before, stage) && !before.Closes && Chance(70) ? before : Pick(open.Count > 0 ? open : sources);
            _edges.Add((from, stage));
            reached.Add(stage);
        }
    }

    private void GiveEveryStageAWayOut()
    {
        var finishing = _stages.Where(stage => stage.Closes).ToList();
        foreach (var stage in _stages.Where(stage => !stage.Closes).OrderByDescending(stage => stage.Ordinal).ToList())
        {
            if (!_edges.Any(edge => edge.From == stage && finishing.Contains(edge.To)))
            {
                _edges.Add((stage, Pick(finishing.Where(to => CanLead(stage, to)).ToList())));
            }

            finishing.Add(stage);
        }
    }

    private void DrawMoreEdges()
    {
        var more = random.Next(2 * _stages.Count);
        for (var i = 0; i < more; i++)
        {
            var (from, to) = (Pick(_stages), Pick(_stages));
            if (CanLead(from, to) && (!from.Closes || Chance(30)))
            {
                _edges.Add((from, to));
            }
        }
    }

    /// <summary>In a third of the processes some pairs of stages take back, most of them back to where the visit may have come from.</summary>
    private void DrawTakeBacks()
    {
        if (!Chance(33))
        {
            return;
        }

        foreach (var (from, to) in _edges.Distinct().ToList())
        {
            if (Chance(30) && !to.IsGate && !_edges.Contains((to, from)))
            {
                _edges.Add((to, from));
            }
        }

        foreach (var edge in _edges.Distinct().Where(edge => edge.From != edge.To && !edge.From.IsGate && !edge.To.IsGate && !LeadsThroughGates(edge.From, edge.To)))
        {
            if (Chance(_edges.Contains((edge.To, edge.From)) ? 40 : 10))
            {
                _takingBack.Add(edge);
            }
        }
    }

    private bool LeadsThroughGates(SketchedStage from, SketchedStage to) =>
        _edges.Any(edge => edge.From == from && edge.To.IsGate && (_edges.Contains((edge.To, to)) || LeadsThroughGates(edge.To, to)));

    /// <summary>Gates lead to stages that hold journeys, or forward to a gate of the path, so gates never run in circles.</summary>
    private static bool CanLead(SketchedStage from, SketchedStage to) =>
        !from.IsGate || !to.IsGate || (from.Place == StagePlace.Path && to.Place == StagePlace.Path && from.Ordinal < to.Ordinal);

    private void AddRows(ProcessDefinitionBuilder builder, SketchedStage stage)
    {
        var destinations = Shuffled(_edges.Where(edge => edge.From == stage).Select(edge => edge.To));
        if (stage.IsGate)
        {
            foreach (var (i, to) in destinations.Index())
            {
                var isDefault = i == destinations.Count - 1;
                builder.AddTransition(Chance(85) ? "route" : "sort", stage.Id, to.Id, isDefault ? Gate.Open : DrawGate(), [], Chance(10), takesBack: false, after: null);
            }

            return;
        }

        var triggers = new[] { "move", "answer", stage.Ordinal % 2 == 0 ? "refuse" : "return" };
        foreach (var trigger in destinations.GroupBy(_ => Pick(triggers), StringComparer.Ordinal))
        {
            var unconditional = Chance(60) ? Chance(95) ? trigger.Count() - 1 : 0 : -1;
            foreach (var (i, to) in trigger.Index())
            {
                var isOpen = i == unconditional;
                var takesBack = _takingBack.Contains((stage, to));
                var automatic = !takesBack && Chance(20) && (!isOpen || GoesForwardForGood(stage, to));
                Duration? after = !takesBack && !automatic && Chance(15) ? Duration.FromHours(random.Next(1, 200)) : null;
                var reasons = automatic || Chance(60) ? [] : DrawReasons();
                builder.AddTransition(
                    trigger.Key, stage.Id, to.Id, isOpen ? Gate.Open : DrawGate(), after is null ? reasons : [.. reasons.Take(1)], automatic, takesBack, after);
            }
        }
    }

    /// <summary>From the path to an exit or to a later stage that holds journeys: such moves never form a circle.</summary>
    private static bool GoesForwardForGood(SketchedStage from, SketchedStage to) =>
        from.Place == StagePlace.Path && to.Place != StagePlace.Detour && !to.IsGate && from.Ordinal < to.Ordinal;

    private Gate DrawGate() => Gate.AllOf([.. Shuffled(ProcessGenerators.Definitions).Take(Chance(70) ? 1 : random.Next(1, 4))]);

    private List<Reason> DrawReasons() => [.. Shuffled(_reasons).Take(random.Next(1, 4)).Select(code => new Reason(code, _undecided.Contains(code)))];

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return [.. array];
    }
}

/// <summary>A stage of a <see cref="ProcessSketch"/>.</summary>
internal sealed record SketchedStage(
    int Ordinal, string Id, string? Name, string? Team, string? Buyer, bool IsBuyersTurn, bool IsGate, StagePlace Place, ServiceLevel? Within, Outcome? Outcome, bool Closes);
