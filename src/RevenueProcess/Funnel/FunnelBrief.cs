using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The funnel on one screen, for all departments to sign: what was reached and won and what it is worth, where it waits and leaks, what lies between
/// two teams, whose turn it was, what moved and what grows older. Each number has what it is of.
/// </summary>
public sealed record FunnelBrief
{
    private const int Most = 3;

    private readonly FunnelSection _whole;

    private FunnelBrief(FunnelReport report)
    {
        _whole = report.Whole;
        Process = report.Process;
        AsOf = report.Frame.AsOf;
        AgeGrain = report.Frame.AgeGrain;
        Currency = report.Currency;
        Alarms = Require.AllPresent(report.Alarms);
        var (path, open) = (_whole.Stages.Where(stage => stage.Stage.Place == StagePlace.Path).ToList(), _whole.Stages.Where(stage => !stage.Stage.Closes).ToList());
        Reached = Require.AllPresent(path.Where(stage => stage.Stage.Holds).Select(stage => new StageShare(stage.Stage, Rate.Of(stage.Reached, Journeys))));
        UnderWay = Sums.Of([.. open.Select(stage => stage.Leakage.Open)]);
        Waits = Largest(open.Select(stage => new StageShare(stage.Stage, Rate.Of(stage.Leakage.Open, UnderWay))));
        Leaks = Largest(path.Select(stage => new StageShare(stage.Stage, Rate.Of(OffPath(stage.Leakage), stage.Leakage.Entries))));
    }

    /// <summary>The process.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Where history ends, inclusive unless it is cut there.</summary>
    public Instant AsOf { get; }

    /// <summary>The grain to which single durations are kept, rounded down.</summary>
    public Duration AgeGrain { get; }

    /// <summary>The currency of every value; null where none is stated.</summary>
    public string? Currency { get; }

    /// <summary>How many journeys there are; at least 0.</summary>
    public long Journeys => _whole.Journeys;

    /// <summary>Each stage of the path that holds journeys, by the share of all journeys that reached it under the frame's skip policy.</summary>
    public IReadOnlyList<StageShare> Reached { get; }

    /// <summary>Won so far ÷ all journeys. It rises while any are open.</summary>
    public Rate Won => Rate.Of(_whole.Outcomes.Won, Journeys);

    /// <summary>How all journeys stand.</summary>
    public OutcomeCounts Outcomes => _whole.Outcomes;

    /// <summary>The share that will be won, open journeys still at risk; null where the frame does not list <see cref="CycleMeasure"/>.</summary>
    public Estimate? EventuallyWon => _whole.Cycle?.EventuallyWon;

    /// <summary>Won ÷ (won + lost) journeys.</summary>
    public Rate WinRate => _whole.WinRate.ByCount;

    /// <summary>The value of the won journeys.</summary>
    public ValueSum WonValue => _whole.WonValue;

    /// <summary>The value of the open journeys.</summary>
    public ValueSum OpenValue => _whole.OpenValue;

    /// <summary>The journeys that are in a stage which does not close, won ones among them where the path goes on after the win.</summary>
    public long UnderWay { get; }

    /// <summary>The stages in which most of <see cref="UnderWay"/> are, at most three, most first; each by its share of them.</summary>
    public IReadOnlyList<StageShare> Waits { get; }

    /// <summary>
    /// The path stages that most visits left for a place off the path, at most three, most first; each by the share of its visits that were recycled, lost,
    /// disqualified or went elsewhere.
    /// </summary>
    public IReadOnlyList<StageShare> Leaks { get; }

    /// <summary>The two funnels of the first two teams that hand over, or of those that the frame names; null without.</summary>
    public Joint? Joint => _whole.Joint;

    /// <summary>Whose turn it was; null where the frame does not list the measure.</summary>
    public WhoseTurn? Turns => _whole.Turns;

    /// <summary>How the journeys open at an earlier instant became those open now; null where the frame does not list the measure.</summary>
    public Movement? Movement => _whole.Movement;

    /// <summary>The stages in which work in progress has been growing older; empty where the frame does not list <see cref="PresenceMeasure"/>.</summary>
    public IReadOnlyList<Warning> Alarms { get; }

    /// <summary>The essence of a report.</summary>
    public static FunnelBrief Of(FunnelReport report) => new(Require.NotNull(report));

    /// <summary>Time in a stage of the process; null for a stage that closes.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public TimeInStage? TimeIn(string stage) => _whole.Stages[Process[Require.NotNull(stage)].Ordinal].Time;

    /// <summary>Where the visits of a stage went.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public StageLeakage Leakage(string stage) => _whole.Stages[Process[Require.NotNull(stage)].Ordinal].Leakage;

    private static long OffPath(StageLeakage leakage) => Sums.Of([leakage.Recycled, leakage.Lost, leakage.Disqualified, leakage.Elsewhere]);

    private static IReadOnlyList<StageShare> Largest(IEnumerable<StageShare> shares) =>
        Require.AllPresent(shares.Where(one => one.Share.Numerator > 0).OrderByDescending(one => one.Share.Numerator).Take(Most));
}
