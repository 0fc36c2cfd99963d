namespace RevenueProcess;

/// <summary>A place where an import names a column of its file.</summary>
/// <param name="Role">What for, in the words of the import: <c>journey</c>, <c>attribute source</c>.</param>
/// <param name="Kind">As what its texts are read.</param>
/// <param name="Cell">The column.</param>
/// <param name="Rules">How the cells around it are read.</param>
internal sealed record ColumnUse(string Role, ColumnKind Kind, ImportCell Cell, CellRules Rules)
{
    /// <summary>Every place where an import names columns of a file.</summary>
    public static IEnumerable<ColumnUse> Of(ImportSource source, CellRules rules) =>
        Parts(source).Where(part => part.Cell is not null).SelectMany(part => Columns(new ColumnUse(part.Role, part.Kind, part.Cell!, rules)));

    /// <summary>Whether a text that stands for something is what it is read as.</summary>
    /// <param name="source">The file.</param>
    /// <param name="process">The process.</param>
    public Func<string, bool> Reads(ImportSource source, ProcessDefinition process)
    {
        var own = Rules.Within(Cell);
        switch (Kind)
        {
            case ColumnKind.Instant:
                var instants = own.Instants(Cell.Dates);
                return text => instants.TryRead(text, out _);
            case ColumnKind.Number:
                return text => own.Numbers.Read(text) is not null;
            case ColumnKind.Stage:
                var stages = SourceBinding.StagesOf(process, StagesOf(source), own.Comparer);
                return stages.ContainsKey;
            default:
                return static _ => true;
        }
    }

    private static IEnumerable<(string Role, ColumnKind Kind, ImportCell? Cell)> Parts(ImportSource source) =>
    [
        .. source switch
        {
            LongSource many => Parts(many.Columns),
            WideSource wide => [(ImportKeys.Journey, ColumnKind.Text, wide.Journey), .. wide.Stages.SelectMany(Parts)],
            ChangesSource changes => Parts(changes.Columns),
            JourneysSource journeys => Parts(journeys.Columns),
            TouchesSource touches =>
            [
                (ImportKeys.Journey, ColumnKind.Text, touches.Columns.Journey), (ImportKeys.Instant, ColumnKind.Instant, touches.Columns.Instant),
                (ImportKeys.What, ColumnKind.Text, touches.Columns.What), (ImportKeys.Team, ColumnKind.Text, touches.Columns.Team),
            ],
            LookupSource lookup => [(ImportKeys.Key, ColumnKind.Text, lookup.Key)],
            _ => [],
        },
        .. source.Attributes.Select(attribute => ($"attribute {attribute.Name}", ColumnKind.Text, attribute.Cell ?? attribute.Name)),
        .. source.Where.Select(condition => (ImportKeys.Where, ColumnKind.Text, condition.Cell)),
    ];

    private static IEnumerable<(string Role, ColumnKind Kind, ImportCell? Cell)> Parts(LongColumns columns) =>
    [
        (ImportKeys.Journey, ColumnKind.Text, columns.Journey), (ImportKeys.Stage, ColumnKind.Stage, columns.Stage), (ImportKeys.Instant, ColumnKind.Instant, columns.Instant),
        (ImportKeys.Sequence, ColumnKind.Number, columns.Sequence), (ImportKeys.Owner, ColumnKind.Text, columns.Owner), (ImportKeys.Value, ColumnKind.Number, columns.Value),
        (ImportKeys.Currency, ColumnKind.Text, columns.Currency), (ImportKeys.Reason, ColumnKind.Text, columns.Reason), (ImportKeys.Trigger, ColumnKind.Text, columns.Trigger),
    ];

    private static IEnumerable<(string Role, ColumnKind Kind, ImportCell? Cell)> Parts(WideStage stage) =>
    [
        ($"{ImportKeys.Stage} {stage.Stage}", ColumnKind.Instant, stage.Cell), (ImportKeys.When, ColumnKind.Text, stage.When?.Cell), (ImportKeys.Owner, ColumnKind.Text, stage.Owner),
        (ImportKeys.Value, ColumnKind.Number, stage.Value), (ImportKeys.Currency, ColumnKind.Text, stage.Currency), (ImportKeys.Reason, ColumnKind.Text, stage.Reason),
    ];

    private static IEnumerable<(string Role, ColumnKind Kind, ImportCell? Cell)> Parts(ChangesColumns columns)
    {
        var kind = columns.Property is null ? ColumnKind.Stage : ColumnKind.Text;
        return
        [
            (ImportKeys.Journey, ColumnKind.Text, columns.Journey), (ImportKeys.Instant, ColumnKind.Instant, columns.Instant), (ImportKeys.Property, ColumnKind.Text, columns.Property),
            (ImportKeys.Old, kind, columns.Old), (ImportKeys.New, kind, columns.New), (ImportKeys.Currency, ColumnKind.Text, columns.Currency),
        ];
    }

    private static IEnumerable<(string Role, ColumnKind Kind, ImportCell? Cell)> Parts(JourneysColumns columns) =>
    [
        (ImportKeys.Journey, ColumnKind.Text, columns.Journey), (ImportKeys.Created, ColumnKind.Instant, columns.Created), (ImportKeys.Instant, ColumnKind.Instant, columns.Instant),
        (ImportKeys.Stage, ColumnKind.Stage, columns.Stage), (ImportKeys.Owner, ColumnKind.Text, columns.Owner), (ImportKeys.Value, ColumnKind.Number, columns.Value),
        (ImportKeys.Currency, ColumnKind.Text, columns.Currency), (ImportKeys.ExpectedClose, ColumnKind.Instant, columns.ExpectedClose),
    ];

    /// <summary>The columns that a cell is made of.</summary>
    private static IEnumerable<ColumnUse> Columns(ColumnUse use) => use.Cell switch
    {
        CombinedCell several => several.Cells.SelectMany(cell => Columns(use with { Cell = several.Dates && !cell.Dates ? cell with { Dates = true } : cell, Rules = use.Rules.Within(several) })),
        LookupCell lookup => Columns(use with { Kind = ColumnKind.Text, Cell = lookup.By, Rules = use.Rules.Within(lookup) }),
        _ => [use],
    };

    private static IReadOnlyDictionary<string, string> StagesOf(ImportSource source) => source switch
    {
        LongSource many => many.Stages,
        ChangesSource changes => changes.Stages,
        JourneysSource journeys => journeys.Stages,
        _ => ValueMap<string>.Empty,
    };
}
