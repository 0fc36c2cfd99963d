using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Whose turn it was, for every tick between the start of each journey and its close or as-of: of exactly one team (by the owner of the
/// stage), the buyer, nobody, closed, or outside hours. The parts sum to the time that elapsed, exactly.
/// </summary>
/// <remarks>A team works by the calendar of the stage's service level where that has one, and at all times where it has none. Time after the last close does not count. An observed-from of the frame changes nothing here: the whole journey counts.</remarks>
public sealed record WhoseTurn
{
    private readonly Instant _asOf;

    internal WhoseTurn(IReadOnlyList<TurnPart> parts, long journeys, Instant asOf)
    {
        Parts = Require.AllPresent(parts);
        Elapsed = TimeSum.Of(Parts.Select(part => part.Time));
        Journeys = journeys;
        _asOf = asOf;
    }

    /// <summary>
    /// Each team of the process in its order, the buyer, nobody, closed, and where the process has calendars outside hours; those without any time, too.
    /// </summary>
    public IReadOnlyList<TurnPart> Parts { get; }

    /// <summary>All time from the start of each journey to its last close, or to as-of for those that are open.</summary>
    public TimeSum Elapsed { get; }

    /// <summary>How many journeys it is the time of.</summary>
    public long Journeys { get; }

    /// <summary>The time of all parts of one kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public TimeSum this[TurnKind kind]
    {
        get
        {
            Require.Defined(kind);
            return TimeSum.Of(Parts.Where(part => part.Kind == kind).Select(part => part.Time));
        }
    }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Elapsed days of 24 hours of {Wording.Counted(Journeys, "journey")}, each from its start to its last close or, while open, to {Wording.Of(_asOf)} (as-of): {Elapsed.Days:#,0.0} in all = {string.Join(" + ", Parts.Select(part => Invariant($"{part.Time.Days:#,0.0} {part.Whose}")))}.");

    /// <summary>The parts that have any time.</summary>
    public override string ToString() => string.Join("; ", Parts.Where(part => part.Time.Ticks > 0));
}
