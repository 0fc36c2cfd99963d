namespace RevenueProcess;

/// <summary>The keys and words of the stored form of events.</summary>
internal static class JourneyEventKeys
{
    public const string Kind = "kind";
    public const string JourneyId = "journeyId";
    public const string LeadId = "leadId";
    public const string Sequence = "sequence";
    public const string At = "at";
    public const string Process = "process";
    public const string Name = "name";
    public const string Version = "version";
    public const string Hash = "hash";
    public const string Actor = "actor";
    public const string ActorKind = "actorKind";
    public const string CommandId = "commandId";
    public const string From = "from";
    public const string To = "to";
    public const string Trigger = "trigger";
    public const string Reason = "reason";
    public const string Evidence = "evidence";
    public const string Deadline = "deadline";
    public const string Was = "was";
    public const string Stage = "stage";
    public const string Due = "due";
    public const string Calendar = "calendar";
    public const string Value = "value";
    public const string Currency = "currency";
    public const string ExpectedClose = "expectedClose";
    public const string Owner = "owner";
    public const string What = "what";
    public const string Team = "team";
    public const string Left = "left";
    public const string Deadlines = "deadlines";
    public const string Renamed = "renamed";

    /// <summary>The word of <see cref="RevenueProcess.StageEntered"/> under <see cref="Kind"/>.</summary>
    public const string StageEntered = "stageEntered";

    /// <summary>The word of <see cref="RevenueProcess.ServiceLevelBreached"/> under <see cref="Kind"/>.</summary>
    public const string ServiceLevelBreached = "serviceLevelBreached";

    /// <summary>The word of <see cref="RevenueProcess.DueChanged"/> under <see cref="Kind"/>.</summary>
    public const string DueChanged = "dueChanged";

    /// <summary>The word of <see cref="RevenueProcess.Migrated"/> under <see cref="Kind"/>.</summary>
    public const string Migrated = "migrated";

    /// <summary>The word of <see cref="RevenueProcess.ValueStated"/> under <see cref="Kind"/>.</summary>
    public const string ValueStated = "valueStated";

    /// <summary>The word of <see cref="RevenueProcess.Touched"/> under <see cref="Kind"/>.</summary>
    public const string Touched = "touched";

    /// <summary>Every key that an event of any kind has.</summary>
    public static readonly string[] OfEvent =
    [
        Kind, JourneyId, LeadId, Sequence, At, Process, Actor, ActorKind, CommandId, From, To, Trigger, Reason, Evidence, Value, Currency, ExpectedClose, Owner,
        What, Team, Deadline, Was, Stage, Due, Left, Deadlines, Renamed,
    ];

    /// <summary>The words of all kinds.</summary>
    public static readonly string[] Kinds = [StageEntered, ServiceLevelBreached, DueChanged, Migrated, ValueStated, Touched];

    /// <summary>The word of a kind of actor.</summary>
    public static string Of(ActorKind kind) => kind switch
    {
        RevenueProcess.ActorKind.Person => "person",
        RevenueProcess.ActorKind.Automation => "automation",
        RevenueProcess.ActorKind.Import => "import",
        RevenueProcess.ActorKind.Agent => "agent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, $"{kind} is no kind of actor."),
    };
}
