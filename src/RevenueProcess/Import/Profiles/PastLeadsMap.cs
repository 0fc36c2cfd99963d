using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Which files or tables hold past leads, and how to read them, in the language of imports. <see cref="PastLeadsMapJson"/> writes and reads it;
/// <see cref="PastLeadsImport"/> applies it.
/// </summary>
/// <param name="Leads">The file with a row for each lead.</param>
[JsonConverter(typeof(PastLeadsMapConverter))]
public sealed record PastLeadsMap(LeadsSource Leads)
{
    /// <summary>The file with a row for each lead.</summary>
    public LeadsSource Leads { get; init => field = Require.NotNull(value, nameof(Leads)); } = Require.NotNull(Leads);

    /// <summary>Files that say more about what leads refer to.</summary>
    /// <exception cref="ArgumentException">Two facts have one name, of these files and of the leads.</exception>
    public IReadOnlyList<JoinedSource> Joined
    {
        get;
        init
        {
            var copy = Require.AllPresent(value, nameof(Joined));
            ProfileTexts.RequireOnce(Leads.Facts.Concat(copy.SelectMany(joined => joined.Facts)), nameof(Joined));
            field = copy;
        }
    } = ValueList<JoinedSource>.Empty;

    /// <summary>The zone of dates and local times, one of the IANA database; UTC unless stated.</summary>
    /// <exception cref="ArgumentException">The database has no such zone.</exception>
    public DateTimeZone Zone { get; init => field = ImportTexts.Zone(value, nameof(Zone)); } = DateTimeZone.Utc;

    /// <summary>How dates and times are written, patterns of NodaTime tried in order; ISO 8601 where there is none.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string> Patterns { get; init => field = ImportTexts.Patterns(value, nameof(Patterns)); } = ValueList<string>.Empty;

    /// <summary>Texts that stand for nothing in any file, besides an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>Whether texts are compared without regard to case in every file.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>How numbers are written in every file that does not say it; plainly unless stated.</summary>
    public NumberFormat Numbers { get; init => field = Require.NotNull(value, nameof(Numbers)); } = NumberFormat.Plain;

    internal CellRules Rules => new() { Zone = Zone, Patterns = Patterns, Missing = Missing, IgnoresCase = IgnoresCase, Numbers = Numbers };
}
