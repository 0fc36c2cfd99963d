using NodaTime;

namespace RevenueProcess;

/// <summary>The head of an event, of values that were checked already.</summary>
internal readonly record struct EventHead(
    string JourneyId, string LeadId, long Sequence, Instant At, ProcessIdentity Process, string? Actor, ActorKind ActorKind, string? CommandId)
{
    /// <summary>The head of the event that starts a journey.</summary>
    public static EventHead First(StartJourney command, ProcessIdentity process, Instant at) =>
        new(command.JourneyId, command.LeadId, 1, at, process, command.Actor, command.ActorKind, command.Id);

    /// <summary>The head of the event that follows the last one of a journey.</summary>
    public static EventHead Next(Journey before, JourneyCommand command, Instant at) =>
        new(before.Id, before.LeadId, before.Sequence + 1, at, before.Process.Identity, command.Actor, command.ActorKind, command.Id);
}
