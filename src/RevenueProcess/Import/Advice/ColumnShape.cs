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

    private static readonly string[] _patterns =
    [
        StampPattern.Iso, "d.M.uuuu", "d.M.uuuu H:mm", "d.M.uuuu H:mm:ss", "M/d/uuuu", "M/d/uuuu H:mm", "M/d/uuuu H:mm:ss", "M/d/uuuu h:mm tt", "M/d/uuuu h:mm:ss tt",
        "d/M/uuuu", "d/M/uuuu H:mm", "d/M/uuuu H:mm:ss", "d-M-uuuu", "d-M-uuuu H:mm", "d MMM uuuu", "MMM d, uuuu",
    ];

    /// <summary>Numbers that are instants from 2000 to 2039, in columns whose names speak of time.</summary>
    private static readonly (string Pattern, decimal From, decimal To)[] _numbered =
    [
        (StampPattern.UnixMilliseconds, 946_684_800_000, 2_208_988_800_000), (StampPattern.UnixSeconds, 946_684_800, 2_208_988_800), (StampPattern.SheetDays, 36_526, 51_136),
    ];

    private static readonly Dictionary<string, InstantReader> _readers = _patterns.Concat(_numbered.Select(one => one.Pattern))
        .ToDictionary(pattern => pattern, pattern => InstantReader.Of([pattern], DateTimeZone.Utc), StringComparer.Ordinal);

    private static readonly string[] _formats = ["1234.5", "1,234.5", "1.234,5", "1 234,5", "1'234.5"];

    private static readonly HashSet<string> _flags = new(RowCondition.Yes("flag").Texts.Concat(RowCondition.No("flag").Texts), StringComparer.OrdinalIgnoreCase);

    /// <summary>How instants are written: the pattern that most texts fit, or several that fit as many. Empty where ISO 8601 does.</summary>
    public IReadOnlyList<string> Patterns { get; private init; } = [];

    /// <summary>How numbers are written; null where nothing need be said.</summary>
    public NumberFormat? Numbers { get; private init; }

    /// <summary>Which stage each text stands for that stands for one.</summary>
    public IReadOnlyDictionary<string, string> Stages { get; private init; } = ValueMap<string>.Empty;

    /// <summary>The patterns that fit any of the texts.</summary>
    public static IEnumerable<string> PatternsOfAny(IReadOnlyCollection<string> texts) => _patterns.Where(pattern => texts.Any(text => IsInstant(pattern, text)));

    /// <summary>The formats of numbers, but for the plain one, that fit any of the texts.</summary>
    public static IEnumerable<string> FormatsOfAny(IReadOnlyCollection<string> texts) => _formats[1..].Where(format => texts.Any(text => NumberFormat.Like(format).Read(text) is not null));

    /// <summary>What most texts of a column are.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="texts">Its texts, without what is missing.</param>
    /// <param name="process">The process whose stages they may be.</param>
    public static ColumnShape Of(string name, IReadOnlyCollection<string> texts, ProcessDefinition process)
    {
        if (texts.Count == 0)
        {
            return new(ColumnKind.Empty, static _ => true);
        }

        // Hundreds of different texts are no stages, and hundreds of texts tell how the others are written.
        var (different, some) = (texts.Distinct(StringComparer.Ordinal).Take(Enough + 1).ToList(), texts.Take(Enough).ToList());
        var stages = different.Count > Enough ? [] : new StageTexts(process).Map(different);
        if (Share(stages.ContainsKey) >= 0.5 || stages.Values.Distinct(StringComparer.Ordinal).Count() >= ManyStages)
        {
            return new(ColumnKind.Stage, stages.ContainsKey) { Stages = stages };
        }

        var fits = _patterns.Select(pattern => (Pattern: pattern, Share: Share(text => IsInstant(pattern, text)))).ToList();
        var best = fits.Max(one => one.Share);
        string[] patterns = best >= Most ? [.. fits.Where(one => one.Share == best).Select(one => one.Pattern)] : [.. Numbered(name, Share)];
        if (patterns.Length > 0)
        {
            var reader = InstantReader.Of(patterns, DateTimeZone.Utc);
            return new(ColumnKind.Instant, text => reader.TryRead(text, out _)) { Patterns = patterns[0] == StampPattern.Iso ? [] : patterns };
        }

        if (different.Count > 1 && different.TrueForAll(_flags.Contains))
        {
            return new(ColumnKind.Flag, _flags.Contains);
        }

        return _formats.Select(NumberFormat.Like).FirstOrDefault(format => Share(text => format.Read(text) is not null) >= Most) is { } numbers
            ? new(ColumnKind.Number, text => numbers.Read(text) is not null) { Numbers = numbers == NumberFormat.Plain ? null : numbers }
            : new(ColumnKind.Text, static _ => true);

        double Share(Func<string, bool> holds) => some.Count(holds) / (double)some.Count;
    }

    private static IEnumerable<string> Numbered(string name, Func<Func<string, bool>, double> share) => !ColumnWords.Speak(name, ColumnWords.Times) && !name.Equals("at", StringComparison.OrdinalIgnoreCase) ? [] :
        _numbered.Where(one => share(text => NumberFormat.Plain.Read(text) is { } number && number >= one.From && number <= one.To) >= Most).Select(one => one.Pattern).Take(1);

    private static bool IsInstant(string pattern, string text) => _readers[pattern].TryRead(text, out _);
}
