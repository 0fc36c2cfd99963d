namespace RevenueProcess;

/// <summary>How the numbers in the keys of tables are written in the form of a tally.</summary>
internal sealed class TallyFormNames(ProcessDefinition process, TallyFrame frame)
{
    /// <summary>Neither the id of a stage nor any other word is empty.</summary>
    private const string Elsewhere = "";

    private readonly Dictionary<StagePair, int> _pairs = frame.Conversions.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>The columns that an axis is written in.</summary>
    public static IReadOnlyList<string> ColumnsOf(TableAxis axis) => axis.Kind == AxisKind.Pair ? ["from", "to"] : [axis.Name];

    /// <summary>The words of a number, one for each column.</summary>
    public string?[] Words(TableAxis axis, int number) => axis.Kind switch
    {
        AxisKind.Pair => [frame.Conversions[number].From, frame.Conversions[number].To],
        AxisKind.End => [WordOf((ConversionEnd)number)],
        AxisKind.Standing => [WordOf((JourneyStanding)number)],
        _ => [number < process.Pairs.Elsewhere ? process.Stages[number].Id : number == process.Pairs.Elsewhere ? Elsewhere : null],
    };

    /// <summary>The number of which these are the words; null if they are of none.</summary>
    public int? Number(TableAxis axis, string?[] words) => axis.Kind switch
    {
        AxisKind.Pair => words is [{ Length: > 0 } from, { Length: > 0 } to] && _pairs.TryGetValue(new StagePair(from, to), out var pair) ? pair : null,
        AxisKind.End => Number<ConversionEnd>(words[0]),
        AxisKind.Standing => Number<JourneyStanding>(words[0]),
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
        AxisKind.End => [.. Enum.GetValues<ConversionEnd>().Select(WordOf)],
        AxisKind.Standing => [.. Enum.GetValues<JourneyStanding>().Select(WordOf)],
        _ => [.. process.Stages.Select(stage => stage.Id)],
    };

    private static int? Number<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => WordOf(value) == word).Select(value => (int?)Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    private static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
