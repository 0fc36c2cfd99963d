using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// The movement between two instants, in count and in value: open at the first + new + reopened + moved in + increased − decreased − won − lost −
/// disqualified − elsewhere − moved out = open at the second, exactly. Each journey has one entrance and one end, by how it stood at the two instants;
/// one closed at both has neither, one that started and closed in between has both.
/// </summary>
/// <remarks>
/// The value of those open at the first instant is that of then; entrances after it and all ends count at the value of the second. An absent value
/// is 0, and counted. Increased and decreased change no count.
/// </remarks>
public sealed record Movement
{
    private static readonly MovementLine _nothing = new(0, 0, 0);

    private static readonly MovementEntrance[] _entrances = Enum.GetValues<MovementEntrance>();
    private static readonly MovementEnd[] _ends = Enum.GetValues<MovementEnd>();

    private readonly IReadOnlyList<MovementLine> _lines;

    internal Movement(
        Func<MovementEntrance, MovementEnd, MovementLine> lineOf,
        MovementLine openAtFirst, MovementLine increased, MovementLine decreased, TallyFrame frame, MovementMeasure measure)
    {
        _lines = Require.AllPresent(_entrances.SelectMany(entrance => _ends.Select(end => lineOf(entrance, end))));
        OpenAtFirst = openAtFirst;
        Increased = increased;
        Decreased = decreased;
        Since = measure.Since;
        AsOf = frame.AsOf;
        EndIsExclusive = measure.EndIsExclusive;
        Closing = measure.Closing;
        Currency = frame.Currency;
    }

    /// <summary>The first instant, exclusive: what a cut at it sees.</summary>
    public Instant Since { get; }

    /// <summary>The second instant: the as-of, inclusive unless <see cref="EndIsExclusive"/>.</summary>
    public Instant AsOf { get; }

    /// <summary>Whether the second instant is exclusive, as the first always is: the log itself is a cut.</summary>
    public bool EndIsExclusive { get; }

    /// <summary>The days, first and last inclusive, on which a journey must be expected to close; null for all journeys.</summary>
    public DateInterval? Closing { get; }

    /// <summary>The currency of every value; null where none is stated.</summary>
    public string? Currency { get; }

    /// <summary>Open at the first instant, at the value of then.</summary>
    public MovementLine OpenAtFirst { get; }

    /// <summary>Not started at the first instant.</summary>
    public MovementLine New => From(MovementEntrance.New);

    /// <summary>Closed, won or elsewhere at the first instant.</summary>
    public MovementLine Reopened => From(MovementEntrance.Reopened);

    /// <summary>Open at the first instant, and expected to close outside of the period.</summary>
    public MovementLine MovedIn => From(MovementEntrance.MovedIn);

    /// <summary>Of those open at the first instant, how many are worth more at the second, and how much more.</summary>
    public MovementLine Increased { get; }

    /// <summary>Of those open at the first instant, how many are worth less at the second, and how much less.</summary>
    public MovementLine Decreased { get; }

    /// <summary>Won at the second instant.</summary>
    public MovementLine Won => To(MovementEnd.Won);

    /// <summary>Lost at the second instant.</summary>
    public MovementLine Lost => To(MovementEnd.Lost);

    /// <summary>Disqualified at the second instant.</summary>
    public MovementLine Disqualified => To(MovementEnd.Disqualified);

    /// <summary>In a stage that the process does not have at the second instant.</summary>
    public MovementLine Elsewhere => To(MovementEnd.Elsewhere);

    /// <summary>Open at the second instant, and expected to close outside of the period.</summary>
    public MovementLine MovedOut => To(MovementEnd.MovedOut);

    /// <summary>Open at the second instant, at the value of then.</summary>
    public MovementLine OpenAtSecond => To(MovementEnd.Open);

    /// <summary>The journeys of one entrance and one end, at their value at the second instant: new and won are those that came and were won in between.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entrance or end.</exception>
    public MovementLine this[MovementEntrance entrance, MovementEnd end] =>
        _lines[(((int)Require.Defined(entrance) - 1) * _ends.Length) + (int)Require.Defined(end) - 1];

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain()
    {
        var currency = Currency is null ? "" : $" in {Currency}";
        var end = EndIsExclusive ? "exclusive" : "inclusive";
        var closing = Closing is { } days ? $", expected to close from {Wording.Of(days.Start)} to {Wording.Of(days.End)} (both inclusive)" : "";
        return $"Journeys and their values{currency} from those open at {Wording.Of(Since)} (exclusive) to those open at {Wording.Of(AsOf)} ({end}){closing}: "
            + $"{OpenAtFirst} + new {New} + reopened {Reopened} + moved in {MovedIn} "
            + Invariant($"+ increased {Increased.Value:#,0.##} − decreased {Decreased.Value:#,0.##} ")
            + $"− won {Won} − lost {Lost} − disqualified {Disqualified} − elsewhere {Elsewhere} − moved out {MovedOut} = {OpenAtSecond}.";
    }

    /// <summary>The two balances.</summary>
    public override string ToString() => $"{OpenAtFirst} → {OpenAtSecond}";

    private MovementLine From(MovementEntrance entrance) => _ends.Aggregate(_nothing, (sum, end) => sum + this[entrance, end]);

    private MovementLine To(MovementEnd end) => _entrances.Aggregate(_nothing, (sum, entrance) => sum + this[entrance, end]);
}
