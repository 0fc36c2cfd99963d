using NodaTime;

namespace RevenueProcess;

/// <summary>What the texts of a column are, and how they are written.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Reads">Whether a text is one of them.</param>
internal sealed record ColumnShape(ColumnKind Kind, Func<string, bool> Reads)
{
    private const double Most = 0.9;
    private const int Enough = 500;
    private const int ManyStages = 3;

    private static readonly HashSet<string> _flags = new(RowCondition.Yes("flag").Texts.Concat(RowCondition.No("flag").Texts), StringComparer.OrdinalIgnoreCase);

    /// <summary>How instants are written: the pattern that most texts fit, or several that fit as many. Empty where ISO 8601 does.</summary>
    public IReadOnlyList<string> Patterns { get; private init; } = [];

    /// <summary>How numbers are written; null where nothing need be said.</summary>
    public NumberFormat? Numbers { get; private init; }

    /// <summary>Which stage each text stands for that stands for one.</summary>
    public IReadOnlyDictionary<string, string> Stages { get; private init; } = ValueMap<string>.Empty;

    /// <summary>What most texts of a column are.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="texts">Its texts, without what is missing; what often stands for nothing says nothing.</param>
    /// <param name="process">The process whose stages they may be.</param>
    public static ColumnShape Of(string name, IReadOnlyCollection<string> texts, ProcessDefinition process)
    {
        if (texts.Count == 0)
        {
            return new(ColumnKind.Empty, static _ => true);
        }

        if (texts.Any(MissingMarks.Has))
        {
            string[] others = [.. texts.Where(text => !MissingMarks.Has(text))];
            return others.Length == 0 ? new(ColumnKind.Text, static _ => true) : Of(name, others, process);
        }

        // Hundreds of different texts are no stages, and hundreds of texts tell how the others are written.
        var (different, some) = (texts.Distinct(StringComparer.Ordinal).Take(Enough + 1).ToList(), texts.Take(Enough).ToList());
        var stages = different.Count > Enough ? [] : new StageTexts(process).Map(different);
        if (Share(stages.ContainsKey) >= 0.5 || stages.Values.Distinct(StringComparer.Ordinal).Count() >= ManyStages)
        {
            return new(ColumnKind.Stage, stages.ContainsKey) { Stages = stages };
        }

        var patterns = ColumnPatterns.Reading(some, Most, IsOfTime(name) || new StageTexts(process).IsNameOf(name));
        if (patterns.Count > 0)
        {
            var reader = InstantReader.Of(patterns, DateTimeZone.Utc);
            return new(ColumnKind.Instant, text => reader.TryRead(text, out _)) { Patterns = patterns is [StampPattern.Iso] ? [] : patterns };
        }

        if (different.Count > 1 && different.TrueForAll(_flags.Contains))
        {
            return new(ColumnKind.Flag, _flags.Contains);
        }

        return ColumnFormats.Reading(Share, Most) is { } numbers
            ? new(ColumnKind.Number, text => numbers.Read(text) is not null) { Numbers = numbers == NumberFormat.Plain ? null : numbers }
            : new(ColumnKind.Text, static _ => true);

        double Share(Func<string, bool> holds) => some.Count(holds) / (double)some.Count;
    }

    /// <summary>Whether the name of a column speaks of time, so that its numbers may be instants.</summary>
    private static bool IsOfTime(string name) => ColumnWords.Speak(name, ColumnWords.Times) || name.Equals("at", StringComparison.OrdinalIgnoreCase);
}
