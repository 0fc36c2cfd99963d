namespace RevenueProcess;

/// <summary>The stable codes of what differs between two versions of a process.</summary>
public static class DifferenceCodes
{
    /// <summary>Only the new version has a stage.</summary>
    public const string StageAdded = "stage-added";

    /// <summary>Only the old version has a stage.</summary>
    public const string StageRemoved = "stage-removed";

    /// <summary>Both have a stage, of which they say something else: its place, name, owner, buyer step, service level, kind or outcome.</summary>
    public const string StageChanged = "stage-changed";

    /// <summary>The stages of one place that both have stand in another order.</summary>
    public const string StagesReordered = "stages-reordered";

    /// <summary>Journeys start elsewhere, or by default elsewhere.</summary>
    public const string EntriesChanged = "entries-changed";

    /// <summary>Only the new version has a transition.</summary>
    public const string TransitionAdded = "transition-added";

    /// <summary>Only the old version has a transition.</summary>
    public const string TransitionRemoved = "transition-removed";

    /// <summary>Both have a transition, of which they say something else: its gate, its reasons, or whether it happens by itself or takes back.</summary>
    public const string TransitionChanged = "transition-changed";

    /// <summary>The transitions out of a stage that both have are tried in another order.</summary>
    public const string TransitionsReordered = "transitions-reordered";

    /// <summary>The transitions of different stages are listed in another order, which changes no decision.</summary>
    public const string TransitionsListed = "transitions-listed";

    /// <summary>Only the new version has a lead definition.</summary>
    public const string DefinitionAdded = "definition-added";

    /// <summary>Only the old version has a lead definition.</summary>
    public const string DefinitionRemoved = "definition-removed";

    /// <summary>Both have a lead definition, of which they say something else.</summary>
    public const string DefinitionChanged = "definition-changed";

    /// <summary>Only the new version has a score, or a version of it.</summary>
    public const string ScoreAdded = "score-added";

    /// <summary>Only the old version has a score, or a version of it.</summary>
    public const string ScoreRemoved = "score-removed";

    /// <summary>Both have a version of a score, of which they say something else.</summary>
    public const string ScoreChanged = "score-changed";

    /// <summary>Only the new version has a business calendar.</summary>
    public const string CalendarAdded = "calendar-added";

    /// <summary>Only the old version has a business calendar.</summary>
    public const string CalendarRemoved = "calendar-removed";

    /// <summary>Both have a business calendar, of which they say something else.</summary>
    public const string CalendarChanged = "calendar-changed";
}
