namespace RevenueProcess;

/// <summary>
/// The stable codes of faults in processes, in business calendars, in lead definitions and scores, in imports, and in their JSON. The same
/// fault has the same code everywhere; <c>docs/definitions.md</c>, <c>docs/calendars.md</c>, <c>docs/process.md</c> and <c>docs/import.md</c>
/// list them with their parameters.
/// </summary>
public static class FaultCodes
{
    /// <summary>The document is not JSON, or nests too deep.</summary>
    public const string NotJson = "not-json";

    /// <summary>A JSON value is of another type than expected here.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>An object has a key that means nothing here.</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>An object lacks a key that is required here.</summary>
    public const string MissingKey = "missing-key";

    /// <summary>An object has none of several keys, of which it needs one.</summary>
    public const string MissingChoice = "missing-choice";

    /// <summary>An object has the same key twice.</summary>
    public const string RepeatedKey = "repeated-key";

    /// <summary>An object has keys that exclude each other.</summary>
    public const string ExclusiveKeys = "exclusive-keys";

    /// <summary>An object has a key that is only used beside another, which it does not have.</summary>
    public const string UnusedKey = "unused-key";

    /// <summary>A name, id, team, buyer step, trigger or reason code has no visible character.</summary>
    public const string Blank = "blank";

    /// <summary>A text, a key or the document is not well-formed Unicode.</summary>
    public const string NotUnicode = "not-unicode";

    /// <summary>A text is not one of the words that are known here.</summary>
    public const string UnknownWord = "unknown-word";

    /// <summary>A text cannot be read as an instant.</summary>
    public const string NotInstant = "not-instant";

    /// <summary>A text cannot be read as a date, or the date is not in the years 1 to 9998.</summary>
    public const string NotDate = "not-date";

    /// <summary>A text cannot be read as a duration.</summary>
    public const string NotDuration = "not-duration";

    /// <summary>A number or a version is outside its allowed range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A number has more digits than can be held exactly: more than 28 decimals, or more than 28 or 29 digits in all.</summary>
    public const string TooPrecise = "too-precise";

    /// <summary>A window, service level or half-life is not longer than zero, or longer than 36,525 days.</summary>
    public const string InvalidDuration = "invalid-duration";

    /// <summary>Points are beyond <see cref="Score.MaxPoints"/>, or have too many decimals.</summary>
    public const string InvalidPoints = "invalid-points";

    /// <summary>A cap is not greater than zero, or greater than <see cref="Score.MaxPoints"/>, or has too many decimals.</summary>
    public const string InvalidCap = "invalid-cap";

    /// <summary>The ends of a range are in the wrong order, so that nothing lies in it.</summary>
    public const string EmptyRange = "empty-range";

    /// <summary>A list has another number of elements than it must have.</summary>
    public const string WrongCount = "wrong-count";

    /// <summary>A value is false where only true means something.</summary>
    public const string MustBeTrue = "must-be-true";

    /// <summary>An evaluation states another verdict than its explanation has.</summary>
    public const string OtherVerdict = "other-verdict";

    /// <summary>An instant in a tally is not one at which a calendar period of its frame starts.</summary>
    public const string NotAPeriod = "not-a-period";

    /// <summary>A list is empty where at least one element is needed.</summary>
    public const string Empty = "empty";

    /// <summary>A name, id, team or reason occurs twice where it must be unique.</summary>
    public const string Repeated = "repeated";

    /// <summary>One fact name is used with two kinds within one definition: no profile can hold both.</summary>
    public const string ConflictingKinds = "conflicting-kinds";

    /// <summary>Two definitions or scores of one name have the same version.</summary>
    public const string RepeatedVersion = "repeated-version";

    /// <summary>Two definitions or scores of one name take effect at the same instant.</summary>
    public const string SameEffective = "same-effective";

    /// <summary>A definition or score is retired before it takes effect, or at that instant.</summary>
    public const string RetiredTooEarly = "retired-too-early";

    /// <summary>A gate or a criterion names a lead definition that does not exist.</summary>
    public const string UnknownDefinition = "unknown-definition";

    /// <summary>A criterion names a score that does not exist.</summary>
    public const string UnknownScore = "unknown-score";

    /// <summary>A criterion names a version that a definition or score does not have.</summary>
    public const string UnknownVersion = "unknown-version";

    /// <summary>A criterion does not say which of several versions it means.</summary>
    public const string AmbiguousVersion = "ambiguous-version";

    /// <summary>A definition refers to itself, directly or through others.</summary>
    public const string DefinitionCycle = "definition-cycle";

    /// <summary>A criterion nests more than <see cref="Criterion.MaxDepth"/> deep.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A document, a list, a criterion, or the stages or rows of a process are more than is allowed.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A score has no rows.</summary>
    public const string NoScoreRows = "no-score-rows";

    /// <summary>Two bands of a score hold the same points.</summary>
    public const string BandOverlap = "band-overlap";

    /// <summary>No band of a score holds some points.</summary>
    public const string BandGap = "band-gap";

    /// <summary>A criterion asks for the grade of a score without grades, or without levels.</summary>
    public const string NoGrades = "no-grades";

    /// <summary>A text cannot be read as the hours of a day.</summary>
    public const string NotHours = "not-hours";

    /// <summary>Hours end before they begin, or at once.</summary>
    public const string ReversedHours = "reversed-hours";

    /// <summary>Two hours of one day have some time in common.</summary>
    public const string OverlappingHours = "overlapping-hours";

    /// <summary>A calendar in which no work ever happens.</summary>
    public const string NoWork = "no-work";

    /// <summary>A stage is named that does not exist.</summary>
    public const string UnknownStage = "unknown-stage";

    /// <summary>An exit is declared as entry.</summary>
    public const string EntryIsExit = "entry-is-exit";

    /// <summary>A journey can never get to a stage.</summary>
    public const string UnreachableStage = "unreachable-stage";

    /// <summary>From an open stage neither an exit nor completion can be reached.</summary>
    public const string NoWayOut = "no-way-out";

    /// <summary>No stage of the path settles won.</summary>
    public const string NoWonStage = "no-won-stage";

    /// <summary>More than one stage settles won.</summary>
    public const string SeveralWonStages = "several-won-stages";

    /// <summary>A stage settles an outcome that its place or kind does not allow.</summary>
    public const string MisplacedOutcome = "misplaced-outcome";

    /// <summary>A gate stage has no unconditional row to fall back on.</summary>
    public const string GateWithoutDefault = "gate-without-default";

    /// <summary>A stage in which no journey waits, a gate or one that closes journeys, is marked as the buyer's turn.</summary>
    public const string MisplacedBuyersTurn = "misplaced-buyers-turn";

    /// <summary>A gate stage, which holds nobody, has a service level.</summary>
    public const string GateWithTimeLimit = "gate-with-time-limit";

    /// <summary>A service level names a business calendar that the process does not list.</summary>
    public const string UnknownCalendar = "unknown-calendar";

    /// <summary>A process lists a business calendar that no service level names.</summary>
    public const string UnusedCalendar = "unused-calendar";

    /// <summary>Two different business calendars in one process have one name.</summary>
    public const string AmbiguousCalendar = "ambiguous-calendar";

    /// <summary>A row fires after a time and also at once.</summary>
    public const string AutomaticAfter = "automatic-after";

    /// <summary>A row out of a gate stage, in which no time passes, fires after a time.</summary>
    public const string AfterInGate = "after-in-gate";

    /// <summary>A row that fires after a time declares several reasons, among which nobody chooses.</summary>
    public const string SeveralReasonsAfter = "several-reasons-after";

    /// <summary>A gate stage would close journeys, which it cannot hold.</summary>
    public const string GateCloses = "gate-closes";

    /// <summary>Gate stages route into each other without end.</summary>
    public const string GateCycle = "gate-cycle";

    /// <summary>Unconditional automatic transitions lead back to where they began.</summary>
    public const string AutomaticCycle = "automatic-cycle";

    /// <summary>One trigger has two unconditional rows in one stage.</summary>
    public const string AmbiguousRows = "ambiguous-rows";

    /// <summary>A row that nobody fires (automatic, or out of a gate stage) asks for a reason.</summary>
    public const string ReasonNobodyGives = "reason-nobody-gives";

    /// <summary>A reason is marked as no decision in one row and not in another.</summary>
    public const string ReasonClash = "reason-clash";

    /// <summary>A row that takes back leaves or enters a gate stage, in which no visit lasts.</summary>
    public const string TakeBackAtGate = "take-back-at-gate";

    /// <summary>A row takes back by entering the very stage whose visit it undoes.</summary>
    public const string TakeBackToItself = "take-back-to-itself";

    /// <summary>A row that takes back is automatic, but only somebody who is asked can say that a visit was a slip.</summary>
    public const string AutomaticTakeBack = "automatic-take-back";

    /// <summary>Between two stages some rows take back and others, or rows through gates, do not.</summary>
    public const string MixedTakeBack = "mixed-take-back";

    /// <summary>Two different lead definitions in one process have one name.</summary>
    public const string AmbiguousDefinition = "ambiguous-definition";

    /// <summary>Two different scores in one process have one name and version.</summary>
    public const string AmbiguousScore = "ambiguous-score";

    /// <summary>Two definitions that should be versions of one process are two processes.</summary>
    public const string OtherProcess = "other-process";

    /// <summary>A migration plan does not lead to a newer version.</summary>
    public const string NotNewer = "not-newer";

    /// <summary>A migration plan says nothing about stages that the new version lacks, although open journeys can be there.</summary>
    public const string UnmappedStages = "unmapped-stages";

    /// <summary>A migration plan leads from a stage that holds journeys to a gate, which holds nobody.</summary>
    public const string MigratesToGate = "migrates-to-gate";

    /// <summary>A migration plan would settle the outcome of open journeys, which only a move does.</summary>
    public const string MigrationSettles = "migration-settles";

    /// <summary>A breach, or a changed deadline, speaks of another stage than the journey is in.</summary>
    public const string AboutOtherStage = "about-other-stage";

    /// <summary>A breach, or a changed deadline, speaks of another due instant than the visit has.</summary>
    public const string OtherDeadline = "other-deadline";

    /// <summary>A visit is said to be late a second time.</summary>
    public const string BreachedTwice = "breached-twice";

    /// <summary>A visit is said to be late at an instant at which it is not.</summary>
    public const string BreachedEarly = "breached-early";

    /// <summary>A journey is to be folded from no event.</summary>
    public const string NoEvents = "no-events";

    /// <summary>Stored journeys need a version that the catalog lacks.</summary>
    public const string MissingVersion = "missing-version";

    /// <summary>Stored journeys need another content of a version than the catalog has.</summary>
    public const string OtherContent = "other-content";

    /// <summary>An event was decided under a process or a version that is not known.</summary>
    public const string UnknownProcessVersion = "unknown-process-version";

    /// <summary>An event was decided under another content of the version that is known.</summary>
    public const string ChangedDefinition = "changed-definition";

    /// <summary>An event was decided under another process or version than the journey runs under.</summary>
    public const string OtherDefinition = "other-definition";

    /// <summary>The first event of a journey is no start.</summary>
    public const string NotAStart = "not-a-start";

    /// <summary>The first event of a journey enters a stage in which none starts.</summary>
    public const string NotAnEntry = "not-an-entry";

    /// <summary>An event belongs to another journey.</summary>
    public const string OtherJourney = "other-journey";

    /// <summary>An event is about another lead.</summary>
    public const string OtherLead = "other-lead";

    /// <summary>The sequence of an event is not the next one.</summary>
    public const string OutOfSequence = "out-of-sequence";

    /// <summary>An event happened before the one that precedes it.</summary>
    public const string BackInTime = "back-in-time";

    /// <summary>An event leaves another stage than the journey is in.</summary>
    public const string OtherStage = "other-stage";

    /// <summary>An event leaves a gate later than the gate was entered.</summary>
    public const string HeldInGate = "held-in-gate";

    /// <summary>An event that enters no stage stands between two that pass a gate.</summary>
    public const string SaidInGate = "said-in-gate";

    /// <summary>The last event of a journey enters a gate.</summary>
    public const string EndsInGate = "ends-in-gate";

    /// <summary>An event makes a move that its definition does not declare.</summary>
    public const string UndeclaredMove = "undeclared-move";

    /// <summary>An event lacks a reason that its definition asks for, or gives one that it does not declare.</summary>
    public const string UndeclaredReason = "undeclared-reason";

    /// <summary>A closed journey is said to migrate.</summary>
    public const string MigratedClosed = "migrated-closed";

    /// <summary>An event says that a journey migrates in a way that no plan can.</summary>
    public const string UnplannedMigration = "unplanned-migration";

    /// <summary>A journey is said to go on in another stage than the one that takes the place of its own.</summary>
    public const string MigratedElsewhere = "migrated-elsewhere";

    /// <summary>An event is of a kind that means nothing here.</summary>
    public const string UnknownEventKind = "unknown-event-kind";

    /// <summary>The database of time zones has no zone of that name.</summary>
    public const string UnknownZone = "unknown-zone";

    /// <summary>A text is no pattern of a date, of a date and time, or of these with an offset.</summary>
    public const string NotPattern = "not-pattern";

    /// <summary>A pattern leaves the year, the month or the day unsaid.</summary>
    public const string IncompletePattern = "incomplete-pattern";

    /// <summary>A pattern takes a year of two digits for one of the first century.</summary>
    public const string ShortYear = "short-year";

    /// <summary>A pattern is written as other systems write patterns.</summary>
    public const string OtherNotation = "other-notation";

    /// <summary>A text is not the number 1234.5 as some format writes it.</summary>
    public const string NotNumberFormat = "not-number-format";

    /// <summary>A text cannot stand between the cells of a file.</summary>
    public const string NotDelimiter = "not-delimiter";

    /// <summary>There is no encoding of text of that name.</summary>
    public const string UnknownEncoding = "unknown-encoding";

    /// <summary>A text is looked for that no cell can be.</summary>
    public const string NeverMatches = "never-matches";

    /// <summary>An import names a column that the file does not have.</summary>
    public const string UnknownColumn = "unknown-column";

    /// <summary>A file has one column, whose name holds a sign that may stand between cells.</summary>
    public const string WrongDelimiter = "wrong-delimiter";

    /// <summary>A file has one column, whose name looks like a title.</summary>
    public const string TitleAbove = "title-above";

    /// <summary>An import names a column that the file has more than once.</summary>
    public const string RepeatedColumn = "repeated-column";

    /// <summary>An import asks for a later one of the columns of one name than the file has.</summary>
    public const string UnknownOccurrence = "unknown-occurrence";

    /// <summary>An import names the position of a column that the file does not have.</summary>
    public const string UnknownPosition = "unknown-position";

    /// <summary>An import looks texts up in a file that it does not describe as one to look up in.</summary>
    public const string UnknownLookup = "unknown-lookup";

    /// <summary>The sequence of a row is no whole number.</summary>
    public const string NotWhole = "not-whole";

    /// <summary>A row about leads has no key.</summary>
    public const string NoKey = "no-key";

    /// <summary>A lead has two rows.</summary>
    public const string RepeatedLead = "repeated-lead";

    /// <summary>A cell cannot be read as the kind of fact that it is.</summary>
    public const string NotOfKind = "not-of-kind";

    /// <summary>Two rows of one key give an attribute two values.</summary>
    public const string OtherValue = "other-value";

    /// <summary>A text is listed neither as won, nor as lost, nor as open.</summary>
    public const string UnlistedFate = "unlisted-fate";

    /// <summary>There is no instant at which to judge past leads.</summary>
    public const string NeverJudged = "never-judged";
}
