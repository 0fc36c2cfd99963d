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

    /// <summary>The word of <see cref="RevenueProcess.StageEntered"/> under <see cref="Kind"/>.</summary>
    public const string StageEntered = "stageEntered";

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
