using System.Text;
using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Says what to add to an import, by what was put aside; and which import to start with, by what a file holds.</summary>
public static class ImportAdvisor
{
    private const double Most = 0.9;

    private static readonly string[] _patterns =
    [
        StampPattern.Iso, "d.M.uuuu", "d.M.uuuu H:mm", "d.M.uuuu H:mm:ss", "M/d/uuuu", "M/d/uuuu H:mm", "M/d/uuuu H:mm:ss", "M/d/uuuu h:mm tt", "M/d/uuuu h:mm:ss tt",
        "d/M/uuuu", "d/M/uuuu H:mm", "d/M/uuuu H:mm:ss", "d-M-uuuu", "d MMM uuuu", "MMM d, uuuu",
    ];

    private static readonly Dictionary<string, InstantReader> _readers = _patterns.ToDictionary(pattern => pattern, pattern => InstantReader.Of([pattern], DateTimeZone.Utc), StringComparer.Ordinal);

    private static readonly string[] _formats = ["1,234.5", "1.234,5", "1 234,5", "1'234.5"];

    /// <summary>What to add; nothing where nothing is known that helps.</summary>
    /// <param name="read">What was read with the import, and what of it was put aside.</param>
    /// <param name="process">The process of the history.</param>
    public static IReadOnlyList<ImportAdvice> AdviceOn(ReadSummary read, ProcessDefinition process)
    {
        Require.NotNull(read);
        Require.NotNull(process);
        var stages = read.UnknownStages.Where(unknown => StageLike(unknown.Text, process) is not null).ToDictionary(unknown => unknown.Text, unknown => StageLike(unknown.Text, process)!, StringComparer.Ordinal);
        return new ValueList<ImportAdvice>(
        [
            .. stages.Count == 0 ? [] : (IEnumerable<ImportAdvice>)[new(SetAsideReason.UnknownStage, Member(writer => writer.WriteMap(ImportKeys.Stages, stages)))],
            .. Fitting(_patterns, TextsOf(read, SetAsideReason.UnparsableInstant), (pattern, text) => Reads(pattern, text))
                .Select(pattern => new ImportAdvice(SetAsideReason.UnparsableInstant, Member(writer => writer.WriteSomeTexts(ImportKeys.Patterns, [pattern])))),
            .. Fitting(_formats, TextsOf(read, SetAsideReason.UnparsableValue), (format, text) => NumberFormat.Like(format).Read(text) is not null)
                .Select(format => new ImportAdvice(SetAsideReason.UnparsableValue, Member(writer => writer.WriteString(ImportKeys.Numbers, format)))),
        ]);
    }

    /// <summary>An import to start with: a row for each entry if a column names stages, else one for each journey; null where neither is seen.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Some of its rows, each with a text for each column.</param>
    /// <param name="process">The process of the history.</param>
    public static ImportMap? Propose(string file, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, ProcessDefinition process)
    {
        Require.Name(file);
        Require.AllPresent(columns);
        Require.AllPresent(rows);
        Require.NotNull(process);
        var seen = columns.Select((name, index) => (Name: name, Texts: rows.Select(row => row[index]).Where(text => text.Length > 0).ToList())).ToList();
        var stage = seen.Where(column => Share(column.Texts, text => StageLike(text, process) is not null) >= 0.5).Select(column => column.Name).FirstOrDefault();
        var dates = seen.Select(column => (column.Name, Pattern: _patterns.FirstOrDefault(pattern => Share(column.Texts, text => Reads(pattern, text)) >= Most))).Where(column => column.Pattern is not null).ToList();
        var journey = seen.Where(column => column.Name != stage && dates.TrueForAll(date => date.Name != column.Name))
            .OrderByDescending(column => column.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase)).Select(column => column.Name).FirstOrDefault();
        if (journey is null || dates.Count == 0)
        {
            return null;
        }

        if (stage is not null)
        {
            var texts = seen.First(column => column.Name == stage).Texts.Distinct(StringComparer.Ordinal).Where(text => !process.TryFind(text, out _));
            return new ImportMap(
            [
                new LongSource(file, new LongColumns(journey, stage, CellOf(dates[0])))
                {
                    Stages = texts.Where(text => StageLike(text, process) is not null).ToDictionary(text => text, text => StageLike(text, process)!, StringComparer.Ordinal),
                },
            ]);
        }

        var stages = dates.Where(date => NamedStage(date.Name, process) is not null).Select(date => new WideStage(NamedStage(date.Name, process)!, CellOf(date))).ToList();
        return stages.Count == 0 ? null : new ImportMap([new WideSource(file, journey, stages)]);
    }

    private static ImportCell CellOf((string Name, string? Pattern) date) =>
        date.Pattern == StampPattern.Iso ? date.Name : new ColumnCell(date.Name) { Patterns = [date.Pattern!] };

    private static string? NamedStage(string column, ProcessDefinition process) => process.Stages
        .Where(stage => Characters.Looks(column).Contains(Characters.Looks(stage.Id), StringComparison.Ordinal)).OrderByDescending(stage => stage.Id.Length).Select(stage => stage.Id).FirstOrDefault();

    /// <summary>The stage whose id or name looks like a text, or differs from it by one letter at most in five.</summary>
    private static string? StageLike(string text, ProcessDefinition process)
    {
        var looks = Characters.Looks(text);
        return process.Stages
            .Select(stage => (stage.Id, Distance: Math.Min(Distance(looks, Characters.Looks(stage.Id)), Distance(looks, Characters.Looks(stage.Name)))))
            .Where(stage => stage.Distance * 5 <= looks.Length)
            .OrderBy(stage => stage.Distance).Select(stage => stage.Id).FirstOrDefault();
    }

    /// <summary>How many letters must be put in, left out or replaced to make one text of the other.</summary>
    private static int Distance(string one, string other)
    {
        int[] last = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var next = new int[last.Length];
            next[0] = i;
            for (var j = 1; j < next.Length; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }

            last = next;
        }

        return last[^1];
    }

    private static IEnumerable<string> TextsOf(ReadSummary read, SetAsideReason reason) =>
        read.Examples.Where(example => example.Reason == reason && example.Text is not null).Select(example => example.Text!);

    private static IEnumerable<string> Fitting(string[] choices, IEnumerable<string> texts, Func<string, string, bool> fits)
    {
        string[] all = [.. texts];
        return all.Length == 0 ? [] : choices.Where(choice => all.Any(text => fits(choice, text)));
    }

    private static bool Reads(string pattern, string text) => _readers[pattern].TryRead(text, out _);

    private static double Share(List<string> texts, Func<string, bool> holds) => texts.Count == 0 ? 0 : texts.Count(holds) / (double)texts.Count;

    private static string Member(Action<Utf8JsonWriter> write)
    {
        var text = Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Compact, writer =>
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }));
        return text[1..^1];
    }
}
