using NodaTime;

namespace RevenueProcess;

/// <summary>One stay of a journey in a stage: <c>[Entered, Left)</c>.</summary>
public sealed record Visit(string JourneyId, Stage Stage, Instant Entered, Instant? Left)
{
    /// <summary>The id of the journey.</summary>
    public string JourneyId { get; } = Require.Name(JourneyId);

    /// <summary>The stage.</summary>
    public Stage Stage { get; } = Require.NotNull(Stage);

    /// <summary>When it entered.</summary>
    public Instant Entered { get; } = Entered;

    /// <summary>When it left, never before it entered; null if it is still there at the as-of, even in a stage that closes it.</summary>
    public Instant? Left { get; } = Left is { } left ? Require.AtLeast(left, Entered, nameof(Left)) : null;

    /// <summary>Who owned the lead at entry: whom the entry names, else whom an earlier one or a statement by then named last; null where none does.</summary>
    public string? Owner { get; init; }

    /// <summary>What asked for the move into the stage, where the source says so.</summary>
    public string? Trigger { get; init; }

    /// <summary>The reason given for entering, if any.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of the process under which it entered, where the source says so.</summary>
    public int? ProcessVersion { get; init; }

    /// <summary>
    /// Until when the visit is in time: as the events say that the log is made of, else by the service level of its stage; null where nothing is due.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar of the service level does not know the instants.</exception>
    public Deadline? Deadline => Recorded is { } recorded ? recorded.Deadline : RevenueProcess.Deadline.Of(Stage, Entered);

    internal RecordedDeadline? Recorded { get; init; }

    /// <summary>Whether the journey is still in a stage that does not close it.</summary>
    public bool IsOpen => Left is null && !Stage.Closes;
}
