namespace RevenueProcess;

/// <summary>
/// The <see cref="PairFlags"/> of every pair of stages, compiled once with the definition. A row for each stage that is left, at the index of
/// its ordinal, one for journeys that come from elsewhere and a last one for those that come from nowhere; a column for each stage that is entered
/// and one for elsewhere. From and to elsewhere nothing is declared.
/// </summary>
internal sealed class PairTable
{
    private readonly PairFlags[] _flags;

    /// <param name="stages">The stages, at their ordinals: the path comes first, so that a position is an ordinal.</param>
    /// <param name="rows">The declared rows, with whether they take back.</param>
    /// <param name="entries">Where journeys may start.</param>
    public PairTable(IReadOnlyList<Stage> stages, IEnumerable<(Stage From, Stage To, bool TakesBack)> rows, IEnumerable<Stage> entries)
    {
        Elsewhere = stages.Count;
        Nowhere = Elsewhere + 1;
        _flags = new PairFlags[(Nowhere + 1) * Nowhere];
        foreach (var (from, to, takesBack) in rows)
        {
            At(from.Ordinal, to.Ordinal) |= takesBack ? PairFlags.Declared | PairFlags.TakesBack : PairFlags.Declared;
        }

        foreach (var entry in entries)
        {
            At(Nowhere, entry.Ordinal) |= PairFlags.Declared;
        }

        DeclareThroughGates(stages.Where(stage => !stage.Holds));
        var won = stages.First(stage => stage.Outcome == Outcome.Won).Ordinal;
        var holding = HoldingBefore(stages);
        foreach (var to in stages)
        {
            var target = Target(to, won);
            foreach (var from in stages)
            {
                At(from.Ordinal, to.Ordinal) |= target | Source(from) | Between(from, to) | Along(from, to, holding);
            }

            At(Elsewhere, to.Ordinal) |= target;
            At(Nowhere, to.Ordinal) |= target | PairFlags.Start | (to.Position is { } position && holding[position] > 0 ? PairFlags.Skips : PairFlags.None);
        }

        foreach (var from in stages)
        {
            At(from.Ordinal, Elsewhere) |= PairFlags.ToElsewhere | Source(from);
        }

        At(Elsewhere, Elsewhere) |= PairFlags.ToElsewhere;
        At(Nowhere, Elsewhere) |= PairFlags.ToElsewhere | PairFlags.Start;
    }

    /// <summary>The row and the column of journeys whose record names a stage that the process does not have: the number of stages.</summary>
    public int Elsewhere { get; }

    /// <summary>The row of journeys that come from nowhere, and the number of columns.</summary>
    public int Nowhere { get; }

    /// <summary>What is true of a pair, by ordinals.</summary>
    public PairFlags this[int from, int to] => _flags[(from * Nowhere) + to];

    /// <summary>What is true of a pair; from nowhere if there is no stage to leave.</summary>
    public PairFlags this[Stage? from, Stage to] => this[from?.Ordinal ?? Nowhere, to.Ordinal];

    private static PairFlags Target(Stage to, int won) => to switch
    {
        { Outcome: Outcome.Lost } => PairFlags.ToLost,
        { Outcome: Outcome.Disqualified } => PairFlags.ToDisqualified,
        { Place: StagePlace.Detour } => PairFlags.ToDetour,
        _ when to.Position >= won => PairFlags.ToWonOrBeyond,
        _ => PairFlags.None,
    };

    private static PairFlags Source(Stage from) =>
        (from.Closes ? PairFlags.FromClosed : PairFlags.None) | (from.Place == StagePlace.Detour ? PairFlags.FromDetour : PairFlags.None);

    private static PairFlags Between(Stage from, Stage to) =>
        (from == to ? PairFlags.Stay : PairFlags.None) | (from.Team is not null && to.Team is not null && from.Team != to.Team ? PairFlags.Handoff : PairFlags.None);

    private static PairFlags Along(Stage from, Stage to, int[] holding) => (from.Position, to.Position) switch
    {
        ({ } here, { } there) when there < here => PairFlags.Back,
        ({ } here, { } there) when there > here => PairFlags.Forward | (holding[there] > holding[here + 1] ? PairFlags.Skips : PairFlags.None),
        _ => PairFlags.None,
    };

    /// <summary>How many stages that hold journeys lie before each ordinal.</summary>
    private static int[] HoldingBefore(IReadOnlyList<Stage> stages)
    {
        var before = new int[stages.Count + 1];
        foreach (var stage in stages)
        {
            before[stage.Ordinal + 1] = before[stage.Ordinal] + (stage.Holds ? 1 : 0);
        }

        return before;
    }

    /// <summary>A gate hands on what it lets in: whoever may enter the gate may be seen next wherever the gate leads.</summary>
    private void DeclareThroughGates(IEnumerable<Stage> gates)
    {
        foreach (var gate in gates)
        {
            for (var from = 0; from <= Nowhere; from++)
            {
                for (var to = 0; this[from, gate.Ordinal].HasFlag(PairFlags.Declared) && to < Nowhere; to++)
                {
                    At(from, to) |= this[gate.Ordinal, to] & PairFlags.Declared;
                }
            }
        }
    }

    private ref PairFlags At(int from, int to) => ref _flags[(from * Nowhere) + to];
}
