using NodaTime;

namespace RevenueProcess;

/// <summary>One stay of a journey in a stage: <c>[Entered, Left)</c>.</summary>
/// <param name="JourneyId">The id of the journey.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Entered">When it entered.</param>
/// <param name="Left">When it left; null while it is there at the as-of, for good if the stage closes.</param>
/// <param name="Owner">Who owned the lead at entry, where the source says so.</param>
/// <param name="Trigger">What asked for the move into the stage, where the source says so.</param>
/// <param name="Reason">The reason given for entering, if any.</param>
/// <param name="ProcessVersion">The version of the process under which it entered, where the source says so.</param>
public sealed record Visit(
    string JourneyId, Stage Stage, Instant Entered, Instant? Left,
    string? Owner = null, string? Trigger = null, string? Reason = null, int? ProcessVersion = null)
{
    /// <summary>Whether the journey is still in a stage that does not close it.</summary>
    public bool IsOpen => Left is null && !Stage.Closes;
}
