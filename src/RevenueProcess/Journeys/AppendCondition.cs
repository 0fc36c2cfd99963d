namespace RevenueProcess;

/// <summary>
/// What must be true in the host's store when it appends the events of a decision: what the decision relied on and cannot see. A store that checks
/// it in the transaction that appends keeps two deciders from both being right.
/// </summary>
/// <remarks>
/// Every event carries what it is found by: its journey, and the lead and the process for <see cref="NoOtherIsOpen"/>. So a store with unique keys needs
/// (journey, sequence), and (lead, process) among the journeys that are open; a store of tagged events needs the tags journey, lead and process.
/// </remarks>
/// <param name="JourneyId">The journey.</param>
/// <param name="LastSequence">The sequence of its last event that the decision knew; 0 for none. The store must have no later one.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="Process">The name of the process, of whatever version.</param>
/// <param name="NoOtherIsOpen">
/// Whether the decision opens the journey, by a start or a reopening. Then the store must have no other open journey of the lead in the process, since a
/// lead has many journeys but at most one that is open.
/// </param>
/// <param name="IsOpen">Whether the journey is open afterwards, which the store must remember to check that.</param>
public sealed record AppendCondition(string JourneyId, long LastSequence, string LeadId, string Process, bool NoOtherIsOpen, bool IsOpen)
{
    /// <summary>The journey.</summary>
    public string JourneyId { get; } = Require.Name(JourneyId);

    /// <summary>The sequence of its last event that the decision knew; 0 for none.</summary>
    public long LastSequence { get; } = Require.AtLeast(LastSequence, 0);

    /// <summary>The lead.</summary>
    public string LeadId { get; } = Require.Name(LeadId);

    /// <summary>The name of the process, of whatever version.</summary>
    public string Process { get; } = Require.Name(Process);

    /// <summary>What the events of a decision rely on.</summary>
    internal static AppendCondition Of(Journey after, IReadOnlyList<JourneyEvent> events)
    {
        var first = events[0];
        var wasOpen = events.OfType<StageEntered>().FirstOrDefault() is { } entered
            ? entered.From is { } from && !after.Process[from].Closes
            : !after.IsClosed;
        return new(first.JourneyId, first.Sequence - 1, first.LeadId, first.Process.Name, !wasOpen && !after.IsClosed, !after.IsClosed);
    }
}
