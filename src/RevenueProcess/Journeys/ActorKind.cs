namespace RevenueProcess;

/// <summary>What kind of actor asked for something. There is no default: an event always says it.</summary>
public enum ActorKind
{
    /// <summary>A person, by hand.</summary>
    Person = 1,

    /// <summary>A program of the host: a rule, a job, an observation.</summary>
    Automation = 2,

    /// <summary>An import of what another system recorded.</summary>
    Import = 3,

    /// <summary>A software agent that acts for a person.</summary>
    Agent = 4,
}
