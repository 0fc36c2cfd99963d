using NodaTime;

namespace RevenueProcess;

/// <summary>What is known of one journey: what every measure counts from. Valid while the measures count it.</summary>
internal readonly ref struct JourneyFacts
{
    /// <summary>The number of the journey, for those who remember which they saw last.</summary>
    public required int Journey { get; init; }

    /// <summary>The number of the first visit in the log.</summary>
    public required int FirstVisit { get; init; }

    /// <summary>All visits of the log, for what few measures ask of the journey.</summary>
    public required LogVisits Log { get; init; }

    /// <summary>The stage of each visit, in order; there is at least one.</summary>
    public required ReadOnlySpan<ushort> Stages { get; init; }

    /// <summary>When each visit was entered, in ticks. It lasts to the next one; the last lasts.</summary>
    public required ReadOnlySpan<long> Entered { get; init; }

    /// <summary>The calendar period of the first visit.</summary>
    public required int StartPeriod { get; init; }

    /// <summary>
    /// By path position, the visit at whose entry the journey first reached the stage under the skip policy; <see cref="JourneyReader.Never"/>
    /// where it did not.
    /// </summary>
    public required ReadOnlySpan<int> Reached { get; init; }

    /// <summary>How it stands at as-of.</summary>
    public required JourneyStanding Standing { get; init; }

    /// <summary>What else the log says; null where it says no more than journey, stage and instant.</summary>
    public VisitDetails? Details => Log.Details;

    /// <summary>The latest value stated; null where none is.</summary>
    public decimal? Value => Details?.Values[Journey];

    /// <summary>The latest day stated on which it is expected to close; null where none is.</summary>
    public LocalDate? ExpectedClose => Details?.ExpectedCloses?[Journey];

    /// <summary>How it stood at the earlier instant that the log remembers; not started where it remembers none.</summary>
    public JourneyThen Then => Log.Earlier?[Journey] ?? default;

    /// <summary>Whether the reason of its last visit stands for no decision.</summary>
    public required bool IsUndecided { get; init; }

    /// <summary>Its entries after a closing stage that no declared move explains.</summary>
    public required ReadOnlySpan<AfterCloseEntry> AfterClose { get; init; }

    /// <summary>The numbers, in the log, of those of its visits that a taking back entered.</summary>
    public required ReadOnlySpan<int> ByTakeBack { get; init; }

    /// <summary>Its touches, in order.</summary>
    public ReadOnlySpan<SettledTouch> Touches => Log.Touches is { } touches ? touches.Of(Journey) : [];

    /// <summary>What records say of the deadline of each visit; empty where none says anything.</summary>
    public ReadOnlySpan<RecordedDeadline?> Deadlines => Details?.Deadlines is { } deadlines ? deadlines.AsSpan(FirstVisit, Stages.Length) : [];

    /// <summary>Why each visit was entered, as the number of a text among <see cref="VisitDetails.Reasons"/>, −1 for none; empty where the log knows no reasons.</summary>
    public ReadOnlySpan<int> Reasons => Details is { } details ? details.Reasons.Codes(FirstVisit, Stages.Length) : [];
}
