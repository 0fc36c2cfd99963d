namespace RevenueProcess;

/// <summary>The stable codes of warnings about a valid process or about recorded history.</summary>
public static class WarningCodes
{
    /// <summary>The last stage of the path is entered by a handoff: what becomes of the customer is not in the process.</summary>
    public const string EndsBeforeRevenue = "ends-before-revenue";

    /// <summary>A path stage receives a handoff and has no service level.</summary>
    public const string HandoffWithoutServiceLevel = "handoff-without-service-level";

    /// <summary>A path stage receives a handoff and cannot refuse it with a reason.</summary>
    public const string HandoffWithoutRefusal = "handoff-without-refusal";

    /// <summary>A path stage receives a handoff and a refused lead has no way back to an earlier stage or a detour.</summary>
    public const string NoWayBack = "no-way-back";

    /// <summary>A stage has no owner team.</summary>
    public const string NoOwner = "no-owner";

    /// <summary>A stage that holds journeys does not say what the buyer is doing.</summary>
    public const string NoBuyerStep = "no-buyer-step";

    /// <summary>Journeys can be lost without saying why.</summary>
    public const string LostWithoutReasons = "lost-without-reasons";

    /// <summary>The success path changes hands from one team to another and back.</summary>
    public const string PathReturnsToTeam = "path-returns-to-team";

    /// <summary>A row can never fire: an unconditional row of the same trigger and stage stands before it.</summary>
    public const string RowNeverFires = "row-never-fires";

    /// <summary>An automatic row waits for a signal to be absent, which is so at once where the signal was never recorded.</summary>
    public const string WaitsForAbsence = "waits-for-absence";

    /// <summary>A closing stage has a service level, which can never be missed.</summary>
    public const string ServiceLevelNeverApplies = "service-level-never-applies";

    /// <summary>A gate lies off the path: a journey that passes it counts as recycled.</summary>
    public const string GateOffPath = "gate-off-path";

    /// <summary>Two ids differ only by case, Unicode normalisation, spaces at the ends or invisible characters.</summary>
    public const string SimilarIds = "similar-ids";

    /// <summary>None of the leads that a simulation draws passes a gate: nothing comes of its row.</summary>
    public const string GateNeverPassed = "gate-never-passed";

    /// <summary>Records of a log lie so far from all others that they are put aside.</summary>
    public const string FarInstants = "far-instants";

    /// <summary>A few records of a log come so long before all others that their year may be wrong; they are kept.</summary>
    public const string EarlyInstants = "early-instants";

    /// <summary>Dates of a file fit two of its patterns and mean different times.</summary>
    public const string AmbiguousDates = "ambiguous-dates";

    /// <summary>Some numbers of a file have a decimal comma and cannot be read, so that the point of others may stand between groups.</summary>
    public const string DecimalComma = "decimal-comma";

    /// <summary>A file writes more ids of journeys than there are, since the import says that some are the same.</summary>
    public const string JoinedIds = "joined-ids";

    /// <summary>Cells of a file that should say yes or no say neither.</summary>
    public const string UnreadFlags = "unread-flags";

    /// <summary>Fewer than one in ten texts that a file looks up are found in another, or none where found ids are followed.</summary>
    public const string LookupMisses = "lookup-misses";

    /// <summary>The same, where the two files write the texts in different case.</summary>
    public const string LookupCase = "lookup-case";

    /// <summary>Several files were imported, and one of them tells of no journey that another tells of.</summary>
    public const string NoSharedJourney = "no-shared-journey";

    /// <summary>The same, where another file writes its ids in other case.</summary>
    public const string JourneyCase = "journey-case";

    /// <summary>More than one in a hundred rows of an import are put aside for one reason that nobody asked for.</summary>
    public const string ManyPutAside = "many-put-aside";

    /// <summary>More than one in a hundred values of an import are put aside since they cannot be used, for one reason.</summary>
    public const string ManyValuesAside = "many-values-aside";

    /// <summary>Dates were read in another zone than that of a tally, and lie in two of its periods there.</summary>
    public const string DatesMoved = "dates-moved";

    /// <summary>An attribute of a tally has so many values that most are together as other.</summary>
    public const string SegmentsCut = "segments-cut";

    /// <summary>Journeys enter the won stage, or one beyond, only after a close that no declared move leads out of.</summary>
    public const string WonAfterClose = "won-after-close";

    /// <summary>Records of a log state versions of the process that nobody gave: their moves are not judged.</summary>
    public const string VersionNotGiven = "version-not-given";

    /// <summary>Stages of an older version win or close journeys, and what takes their place in the process of the log does not, or the other way round.</summary>
    public const string SettlesOtherwise = "settles-otherwise";

    /// <summary>Two logs that were to be joined by lead have no lead in common.</summary>
    public const string NoLeadJoined = "no-lead-joined";

    /// <summary>Leads are linked with several of another log, so that they are left out of what is said of both.</summary>
    public const string AmbiguousLeads = "ambiguous-leads";

    /// <summary>Of two logs that were joined by lead, the first hands leads over after the last entry of the second, where they are never seen.</summary>
    public const string HandedOverAfter = "handed-over-after";

    /// <summary>Two logs that were joined by lead have values in different currencies, which are not added.</summary>
    public const string CurrenciesDiffer = "currencies-differ";

    /// <summary>The mean age of what is in a stage grows from period to period: it fills up faster than it empties.</summary>
    public const string AgingWork = "aging-work";
}
