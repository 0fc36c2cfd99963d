using NodaTime;

namespace RevenueProcess;

/// <summary>What may be asked of journeys: the row that a trigger takes, or why it takes none, and everything else that is permitted.</summary>
internal sealed class JourneyMoves(ProcessDefinition process)
{
    /// <summary>What a person may ask for, one move a trigger.</summary>
    public IReadOnlyList<PermittedMove> Permitted(Journey journey, LeadProfile profile, Instant now)
    {
        var permitted = new List<PermittedMove>();
        for (var trigger = 0; trigger < process.Triggers.Count; trigger++)
        {
            if (PermittedBy(journey, trigger, profile, now) is { } move)
            {
                permitted.Add(move);
            }
        }

        return new ValueList<PermittedMove>(permitted);
    }

    /// <summary>Every trigger of the stage, with its move or the refusal.</summary>
    public IReadOnlyList<JourneyOption> Options(Journey journey, LeadProfile profile, Instant now)
    {
        var options = new List<JourneyOption>();
        for (var trigger = 0; trigger < process.Triggers.Count; trigger++)
        {
            if (!process.Table.RowsOf(journey.Stage.Ordinal, trigger).IsEmpty)
            {
                options.Add(OptionOf(journey, trigger, profile, now));
            }
        }

        return new ValueList<JourneyOption>(options);
    }

    /// <summary>Why a command comes too late or too early, whatever it asks; null when it does not.</summary>
    public Refused? RefusedOutOfOrder(Journey journey, JourneyCommand command, LeadProfile profile, Instant now) =>
        command.ExpectedSequence is { } expected && expected != journey.Sequence
            ? new Refusal(journey, command).Stale(journey.Id, journey.Sequence, expected)
        : now < journey.LastEventAt ? new Refusal(journey, command).EarlierThanLastEvent(now, Permitted(journey, profile, journey.LastEventAt))
        : null;

    /// <summary>Why a trigger does not move the journey; null when it does.</summary>
    /// <param name="journey">Where it is fired.</param>
    /// <param name="command">The trigger, and the reason given.</param>
    /// <param name="profile">The facts.</param>
    /// <param name="now">When it is fired.</param>
    /// <param name="rows">The rows that were tried.</param>
    /// <param name="met">The index of the one that is taken; below 0 when the gate of none is met.</param>
    public Refused? WhyNot(Journey journey, FireTrigger command, LeadProfile profile, Instant now, out ReadOnlySpan<CompiledRow> rows, out int met)
    {
        rows = [];
        met = -1;
        var refuse = new Refusal(journey, command);
        if (!process.Table.TryFindTrigger(command.Trigger, out var trigger))
        {
            return refuse.UnknownTrigger(Permitted(journey, profile, now));
        }

        rows = process.Table.RowsOf(journey.Stage.Ordinal, trigger);
        met = CompiledRow.FirstMet(rows, profile, now, journey.Entered, out var isEarly);
        if (met >= 0)
        {
            return RefusedRow(journey, command, rows[met].Transition, profile, now);
        }

        var permitted = Permitted(journey, profile, now);
        return HappenByThemselves(rows) && (isEarly || IsByHand(command)) ? refuse.HappensByItself(permitted)
            : !rows.IsEmpty ? refuse.GateNotMet(GateEvidence.Unmet(rows, profile, now), permitted)
            : journey.IsClosed ? refuse.Closed(permitted)
            : refuse.NotFromHere(permitted);
    }

    private JourneyOption OptionOf(Journey journey, int trigger, LeadProfile profile, Instant now)
    {
        if (now >= journey.LastEventAt && PermittedBy(journey, trigger, profile, now) is { } move)
        {
            return new JourneyOption(move);
        }

        var asked = new FireTrigger(process.Triggers[trigger]);
        return new JourneyOption(
            asked.Trigger, RefusedOutOfOrder(journey, asked, profile, now) ?? WhyNot(journey, asked, profile, now, out _, out _)!);
    }

    private PermittedMove? PermittedBy(Journey journey, int trigger, LeadProfile profile, Instant now)
    {
        var rows = process.Table.RowsOf(journey.Stage.Ordinal, trigger);
        var met = CompiledRow.FirstMet(rows, profile, now, journey.Entered, out _);
        return met >= 0 && rows[met].Transition is { HappensByItself: false } row ? new PermittedMove(row, journey.KindOf(row.To)) : null;
    }

    /// <summary>Why the row that was found is not taken: it happens by itself, or the reason is missing or wrong.</summary>
    private Refused? RefusedRow(Journey journey, FireTrigger command, Transition row, LeadProfile profile, Instant now)
    {
        var refuse = new Refusal(journey, command);
        return command switch
        {
            _ when row.HappensByItself && IsByHand(command) => refuse.HappensByItself(Permitted(journey, profile, now)),
            { Reason: null } => !row.AsksForReason ? null : refuse.ReasonRequired(row.Reasons, Permitted(journey, profile, now)),
            { Reason: { } reason } when !row.AsksForReason => refuse.ReasonNotAsked(reason, Permitted(journey, profile, now)),
            { Reason: { } reason } when !row.Reasons.Any(declared => declared.Code == reason) =>
                refuse.UnknownReason(reason, row.Reasons, Permitted(journey, profile, now)),
            _ => null,
        };
    }

    private static bool IsByHand(FireTrigger command) => command.ActorKind is ActorKind.Person or ActorKind.Agent;

    private static bool HappenByThemselves(ReadOnlySpan<CompiledRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            if (!row.Transition.HappensByItself)
            {
                return false;
            }
        }

        return !rows.IsEmpty;
    }
}
