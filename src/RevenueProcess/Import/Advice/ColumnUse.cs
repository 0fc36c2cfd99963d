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
        Parts(source).Where(part => part.Cell is not null).SelectMany(part => Columns(new ColumnUse(part.Key, part.Kind, part.Cell!, rules)));

    /// <summary>Every place where files of an import take a column of a file that they look texts up in.</summary>
    public static IEnumerable<ColumnUse> OfTaken(ImportMap map, LookupSource source, CellRules rules) =>
        map.Files.SelectMany(Parts).Where(part => part.Cell is not null)
            .SelectMany(part => Lookups(part.Cell!).Where(lookup => lookup.File == source.File).SelectMany(lookup => Columns(new ColumnUse(part.Key, ColumnKind.Text, lookup.Take, rules))));

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
            case ColumnKind.Flag:
                return static text => RowCondition.FlagOf(text) is not null;
            default:
                return static _ => true;
        }
    }

    private static IEnumerable<ColumnPart> Parts(ImportSource source) =>
    [
        .. source switch
        {
            LongSource many => many.Columns.Parts,
            WideSource wide => [new(ImportKeys.Journey, ColumnKind.Text, wide.Journey), .. wide.Stages.SelectMany(Parts)],
            ChangesSource changes => changes.Columns.Parts,
            JourneysSource journeys => journeys.Columns.Parts,
            TouchesSource touches => touches.Columns.Parts,
            LookupSource lookup => [new(ImportKeys.Key, ColumnKind.Text, lookup.Key)],
            _ => [],
        },
        .. source.Attributes.Select(attribute => new ColumnPart($"attribute {attribute.Name}", ColumnKind.Text, attribute.Cell ?? attribute.Name)),
        .. source.Where.Select(condition => new ColumnPart(ImportKeys.Where, KindOf(condition), condition.Cell)),
    ];

    private static IEnumerable<ColumnPart> Parts(WideStage stage) =>
    [
        new($"{ImportKeys.Stage} {stage.Stage}", ColumnKind.Instant, stage.Cell), new(ImportKeys.When, KindOf(stage.When), stage.When?.Cell), new(ImportKeys.Owner, ColumnKind.Text, stage.Owner),
        new(ImportKeys.Value, ColumnKind.Number, stage.Value), new(ImportKeys.Currency, ColumnKind.Text, stage.Currency), new(ImportKeys.Reason, ColumnKind.Text, stage.Reason),
    ];

    private static ColumnKind KindOf(RowCondition? condition) => condition?.Asks is null ? ColumnKind.Text : ColumnKind.Flag;

    /// <summary>The other files that a cell looks texts up in.</summary>
    private static IEnumerable<LookupCell> Lookups(ImportCell cell) => cell switch
    {
        CombinedCell several => several.Cells.SelectMany(Lookups),
        LookupCell lookup => Lookups(lookup.By).Prepend(lookup),
        _ => [],
    };

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
