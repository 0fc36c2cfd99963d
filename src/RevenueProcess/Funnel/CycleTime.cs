using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// How long journeys take: from their start to the win, with the close without it as a competing end, and from their start to their close.
/// Journeys that are open at as-of are censored: they count for as long as they have lasted. Where the frame says since when journeys were observed, all counts
/// are of those under observation.
/// </summary>
public sealed record CycleTime
{
    private const int Win = 0;

    private readonly LifeTable _toWin;
    private readonly LifeTable _toClose;
    private readonly decimal _wonTicks;
    private readonly Duration _grain;
    private readonly Instant _asOf;
    private readonly bool _isObservedLate;

    internal CycleTime(LifeTable toWin, LifeTable toClose, decimal wonTicks, TallyFrame frame)
    {
        _toWin = toWin;
        _toClose = toClose;
        _wonTicks = wonTicks;
        _grain = frame.AgeGrain;
        _asOf = frame.AsOf;
        _isObservedLate = frame.ObservedFrom is not null;
        var curve = AalenJohansen.Of(toWin);
        EventuallyWon = curve.Incidence(Win);
        MedianToWin = InDays(Estimate.Of(
            curve.HalfTime(Win), interval: null, EstimateUnit.Age, EventuallyWon.Events, EventuallyWon.Competing, EventuallyWon.Censored));
        MedianToClose = InDays(KaplanMeier.Of(toClose).Median);
        LastEvent = curve.LastEventAge is { } age ? age * _grain : null;
    }

    /// <summary>Journeys won.</summary>
    public long Won => _toWin.EventsOf(Win);

    /// <summary>Journeys closed without a win, by the exit in force at as-of.</summary>
    public long ClosedWithoutWin => _toWin.EventCount - Won;

    /// <summary>Journeys neither won nor closed.</summary>
    public long Open => _toWin.CensoredCount;

    /// <summary>The share of journeys that will have been won by <see cref="LastEvent"/>: Aalen–Johansen against the competing close.</summary>
    public Estimate EventuallyWon { get; }

    /// <summary>The longest time from start to a win or a close without one in the data; null without any. Beyond it nothing is known.</summary>
    public Duration? LastEvent { get; }

    /// <summary>
    /// The age, in days, by which half of the journeys that will be won have been: the first at which the share won is half of
    /// <see cref="EventuallyWon"/>. It has no interval; undefined where no share is won.
    /// </summary>
    public Estimate MedianToWin { get; }

    /// <summary>The Kaplan–Meier median, in days, of the time from start to the close in force; undefined while fewer than half have closed.</summary>
    public Estimate MedianToClose { get; }

    /// <summary>Journeys closed at as-of, won or not.</summary>
    public long Closed => _toClose.EventCount;

    /// <summary>The mean time from start to win of the journeys won; null when there is none. Too short while slow ones are open.</summary>
    public Duration? MeanOfWon => Won == 0 ? null : Duration.FromTicks((double)_wonTicks / Won);

    /// <summary>The share of journeys that are won up to an age, counted from their start.</summary>
    /// <param name="age">The age, at least 0; counted in whole grains of the frame.</param>
    /// <returns>Undefined beyond the last age in the data, unless all journeys have been won or closed by then.</returns>
    public Estimate WonBy(Duration age) => AalenJohansen.Of(_toWin).IncidenceAt(Win, Grains.In(age, _grain));

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Days of 24 hours from the start of {Wording.Counted(_toWin.Subjects, "journey")}{(_isObservedLate ? " under observation" : "")}, in grains of {Wording.Of(_grain)} rounded down, to {Wording.Of(_asOf)} (as-of): {Won:#,0} won, {ClosedWithoutWin:#,0} closed without it (competing), {Open:#,0} open (censored); to the close: {Closed:#,0} closed, {_toClose.CensoredCount:#,0} not.");

    /// <summary>The time to win and the share won.</summary>
    public override string ToString() => $"to win {MedianToWin}; won {EventuallyWon}";

    private Estimate InDays(Estimate ages) => ages.Scaled(_grain / Duration.FromDays(1), EstimateUnit.Days);
}
