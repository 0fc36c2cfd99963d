using System.Globalization;

namespace RevenueProcess;

/// <summary>How the numbers in the keys of tables are written in the form of a tally.</summary>
internal sealed class TallyFormNames(ProcessDefinition process, TallyFrame frame)
{
    /// <summary>The id of a stage is never empty.</summary>
    private const string Elsewhere = "";

    private static readonly IReadOnlyList<string?> _kinds = TableAxis.Of<DeviationKind>("kind").Words;

    private readonly DeviationNumbers _deviations = new(process.Pairs);
    private readonly Dictionary<StagePair, int> _pairs = frame.Conversions.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>The columns that an axis is written in.</summary>
    public static IReadOnlyList<string> ColumnsOf(TableAxis axis) => axis.Kind switch
    {
        AxisKind.Pair => ["from", "to"],
        AxisKind.Handoff => ["team", "stage"],
        AxisKind.Deviation => ["kind", "from", "to"],
        _ => [axis.Name],
    };

    /// <summary>The words of a number, one for each column.</summary>
    public string?[] Words(TableAxis axis, int number) => axis.Kind switch
    {
        AxisKind.Pair => [frame.Conversions[number].From, frame.Conversions[number].To],
        AxisKind.Words => [axis.Words[number - axis.First]],
        AxisKind.Team => [number < process.Teams.Count ? process.Teams[number] : null],
        AxisKind.Handoff => [process.Teams[number / process.Stages.Count], process.Stages[number % process.Stages.Count].Id],
        AxisKind.Deviation => _deviations[number] is var (kind, from, to) ? [_kinds[(int)kind - 1], StageWord(from), StageWord(to)] : [],
        AxisKind.Version => [number == JudgedMove.NoVersion ? null : number.ToString(CultureInfo.InvariantCulture)],
        _ => [StageWord(number)],
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
        AxisKind.Deviation => words is [var kind, var left, var entered] && Place(_kinds, kind) is { } number
            && StageNumber(left, canBeNowhere: true) is { } from && StageNumber(entered, canBeNowhere: false) is { } to
            ? _deviations.Of((DeviationKind)(number + 1), from, to)
            : null,
        AxisKind.Version => words[0] is not { } version ? JudgedMove.NoVersion
            : int.TryParse(version, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var stated) ? stated
            : null,
        _ => StageNumber(words[0], axis.Kind == AxisKind.StageOrNowhere),
    };

    /// <summary>The words that there are.</summary>
    public IReadOnlyList<string> Known(TableAxis axis) => axis.Kind switch
    {
        AxisKind.Pair => [.. frame.Conversions.Select(pair => pair.ToString())],
        AxisKind.Words => [.. axis.Words.Select(word => word ?? "null")],
        AxisKind.Team => process.Teams,
        AxisKind.Handoff => [.. process.Teams.SelectMany(team => process.Stages.Select(stage => $"{team} → {stage.Id}"))],
        AxisKind.Deviation => [.. _kinds.OfType<string>().Select(kind => $"{kind} → stage → stage")],
        AxisKind.Version => ["a whole number", "null"],
        _ => [.. process.Stages.Select(stage => stage.Id)],
    };

    private string? StageWord(int number) =>
        number < process.Pairs.Elsewhere ? process.Stages[number].Id : number == process.Pairs.Elsewhere ? Elsewhere : null;

    private int? StageNumber(string? word, bool canBeNowhere) => word switch
    {
        Elsewhere => process.Pairs.Elsewhere,
        null => canBeNowhere ? process.Pairs.Nowhere : null,
        { } id => process.TryFind(id, out var stage) ? stage.Ordinal : null,
    };

    private static int? Place(IReadOnlyList<string?> words, string? word) =>
        words.Index().Where(one => one.Item == word).Select(one => (int?)one.Index).FirstOrDefault();
}
