using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Which files or tables hold the history of a process, and how to read them. <see cref="ImportMapJson"/> writes and reads it;
/// <see cref="HistoryImport"/> applies it.
/// </summary>
/// <param name="Files">The files, at least one.</param>
[JsonConverter(typeof(ImportMapConverter))]
public sealed record ImportMap(IReadOnlyList<ImportSource> Files)
{
    /// <summary>The files, at least one. Records of one journey may come from several.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IReadOnlyList<ImportSource> Files { get; init => field = ImportTexts.AtLeastOne(value, nameof(Files)); } = ImportTexts.AtLeastOne(Files, nameof(Files));

    /// <summary>The zone of dates and local times, one of the IANA database; UTC unless stated.</summary>
    /// <exception cref="ArgumentException">The database has no such zone.</exception>
    public DateTimeZone Zone { get; init => field = ImportTexts.Zone(value, nameof(Zone)); } = DateTimeZone.Utc;

    /// <summary>The currency of values that state none.</summary>
    public string? Currency { get; init => field = value is null ? null : Require.Name(value, nameof(Currency)); }

    /// <summary>How dates and times are written, patterns of NodaTime tried in order; ISO 8601 where there is none.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string> Patterns { get; init => field = ImportTexts.Patterns(value, nameof(Patterns)); } = ValueList<string>.Empty;

    /// <summary>Texts that stand for nothing in any file, besides an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>Whether texts are compared without regard to case in every file: what is missing, spellings, stages and conditions.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>How numbers are written in every file that does not say it; plainly unless stated.</summary>
    public NumberFormat Numbers { get; init => field = Require.NotNull(value, nameof(Numbers)); } = NumberFormat.Plain;

    /// <summary>The earliest plausible instant, inclusive; by default the records tell.</summary>
    public Instant? Earliest { get; init; }

    /// <summary>The latest plausible instant, inclusive, never before <see cref="Earliest"/>; by default the records tell.</summary>
    public Instant? Latest { get; init; }

    /// <summary>A stay shorter than this that ends where the journey came from is a slip; positive. By default nothing is a slip.</summary>
    public Duration? CorrectionsWithin { get; init => field = value is { } some ? Require.Between(some, Duration.Epsilon, IsoDuration.Longest, nameof(CorrectionsWithin)) : null; }

    /// <summary>Since when history was recorded, where that is later than its first records: a report is to be told. The log does not use it.</summary>
    public Instant? ObservedFrom { get; init; }

    internal CellRules Rules => new() { Zone = Zone, Patterns = Patterns, Missing = Missing, IgnoresCase = IgnoresCase, Numbers = Numbers };
}
