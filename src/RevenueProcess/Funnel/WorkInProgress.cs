using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// The work in progress of a stage in a calendar period <c>[from, to)</c>. Little's identity holds exactly: the time that visits lie in the period is
/// the number of journeys present, added up over every tick of it.
/// </summary>
public sealed record WorkInProgress
{
    private readonly Instant _asOf;

    internal WorkInProgress(Stage stage, StageFlow flow, TimeSum time, TimeSum ages, Instant asOf)
    {
        Stage = stage;
        Period = flow.Period;
        Time = time;
        Exits = flow.Exits;
        _asOf = asOf;
        if (Period.End <= asOf)
        {
            (OpenAtEnd, AgesAtEnd) = (flow.BalanceAtEnd, ages);
        }
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The period.</summary>
    public CalendarPeriod Period { get; }

    /// <summary>The time that visits of the stage lie in the period and before as-of, together.</summary>
    public TimeSum Time { get; }

    /// <summary>Visits that ended in the period: its throughput.</summary>
    public long Exits { get; }

    /// <summary>Journeys present when the period ended; null where it ends after as-of.</summary>
    public long? OpenAtEnd { get; }

    /// <summary>How long those had been there by then, together; null where the period ends after as-of.</summary>
    public TimeSum? AgesAtEnd { get; }

    /// <summary>Their mean age in days of 24 hours; null where nothing was there, or the period ends after as-of. While it grows, the stage fills up faster than it empties.</summary>
    public double? MeanAgeDays => OpenAtEnd is > 0 and var open ? AgesAtEnd!.Days / open : null;

    /// <summary>How much of the period lies before as-of.</summary>
    public Duration Length => Instant.Max(Period.Start, Instant.Min(Period.End, _asOf)) - Period.Start;

    /// <summary>Journeys in progress, on average over <see cref="Length"/>; null where that is no time.</summary>
    public double? Mean => Length == Duration.Zero ? null : Time.Days / Length.TotalDays;

    /// <summary>
    /// The predicted lead time in days of 24 hours, work in progress ÷ throughput: the time in the stage that each exit of the period stands for.
    /// Null without exits. A prediction for a stage in balance only: it is wrong while the stage fills up or runs empty.
    /// </summary>
    public double? LeadTimeDays => Exits == 0 ? null : Time.Days / Exits;

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Days of 24 hours that visits of {Stage} lie in {Period}, from {Wording.Of(Period.Start)} on and before {Wording.Of(Instant.Min(Period.End, _asOf))}: {Time.Days:#,0.0} in all, over {Length.TotalDays:#,0.0} days and {Wording.Counted(Exits, "exit")}.");

    /// <summary>The period and the mean.</summary>
    public override string ToString() => Invariant($"{Period}: {Mean:#,0.0} in progress");
}
