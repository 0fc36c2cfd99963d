namespace RevenueProcess;

/// <summary>How the numbers in the keys of tables are written in the form of a tally.</summary>
internal sealed class TallyFormNames(ProcessDefinition process, TallyFrame frame)
{
    /// <summary>The id of a stage is never empty.</summary>
    private const string Elsewhere = "";

    private readonly Dictionary<StagePair, int> _pairs = frame.Conversions.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>The columns that an axis is written in.</summary>
    public static IReadOnlyList<string> ColumnsOf(TableAxis axis) => axis.Kind switch
    {
        AxisKind.Pair => ["from", "to"],
        AxisKind.Handoff => ["team", "stage"],
        _ => [axis.Name],
    };

    /// <summary>The words of a number, one for each column.</summary>
    public string?[] Words(TableAxis axis, int number) => axis.Kind switch
    {
        AxisKind.Pair => [frame.Conversions[number].From, frame.Conversions[number].To],
        AxisKind.Words => [axis.Words[number - axis.First]],
        AxisKind.Team => [number < process.Teams.Count ? process.Teams[number] : null],
        AxisKind.Handoff => [process.Teams[number / process.Stages.Count], process.Stages[number % process.Stages.Count].Id],
        _ => [number < process.Pairs.Elsewhere ? process.Stages[number].Id : number == process.Pairs.Elsewhere ? Elsewhere : null],
    };

    /// <summary>The number of which these are the words; null if they are of none.</summary>
    public int? Number(TableAxis axis, string?[] words) => axis.Kind switch
    {
        AxisKind.Pair => words is [{ Length: > 0 } from, { Length: > 0 } to] && _pairs.TryGetValue(new StagePair(from, to), out var pair) ? pair : null,
        AxisKind.Words => Place(axis.Words, words[0]) + axis.First,
        AxisKind.Team => words[0] is { } team ? Place(process.Teams, team) : process.Teams.Count,
        AxisKind.Handoff => words is [{ } team, { } id] && process.TryFind(id, out var receiving) && Place(process.Teams, team) is { } place
            ? (place * process.Stages.Count) + receiving.Ordinal
            : null,
        _ => words[0] switch
        {
            Elsewhere => process.Pairs.Elsewhere,
            null => axis.Kind == AxisKind.StageOrNowhere ? process.Pairs.Nowhere : null,
            { } id => process.TryFind(id, out var stage) ? stage.Ordinal : null,
        },
    };

    /// <summary>The words that there are.</summary>
    public IReadOnlyList<string> Known(TableAxis axis) => axis.Kind switch
    {
        AxisKind.Pair => [.. frame.Conversions.Select(pair => pair.ToString())],
        AxisKind.Words => [.. axis.Words.Select(word => word ?? "null")],
        AxisKind.Team => process.Teams,
        AxisKind.Handoff => [.. process.Teams.SelectMany(team => process.Stages.Select(stage => $"{team} → {stage.Id}"))],
        _ => [.. process.Stages.Select(stage => stage.Id)],
    };

    private static int? Place(IReadOnlyList<string?> words, string? word) =>
        words.Index().Where(one => one.Item == word).Select(one => (int?)one.Index).FirstOrDefault();
}
