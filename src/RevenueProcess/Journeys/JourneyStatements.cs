using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Decides what is said about a journey and leaves it where it is: what was stated, and touches. Both are facts about the lead, so the
/// process does not forbid them anywhere, and they are taken after a close too. A deadline is set anew here as well.
/// </summary>
internal static class JourneyStatements
{
    /// <summary>States a value; what is known already changes nothing.</summary>
    public static Decision State(Journey journey, StateValue command, Instant now)
    {
        if (WhyNot(journey, command) is { } refused)
        {
            return refused;
        }

        var stated = new ValueStated(EventHead.Next(journey, command, now), command.Value, command.Currency, command.ExpectedClose, command.Owner);
        return journey.Stated.After(stated) == journey.Stated
            ? new Unchanged(journey, ValueList<JourneyEvent>.Empty)
            : Staying(journey, stated);
    }

    /// <summary>Records a touch.</summary>
    public static Decision Touch(Journey journey, TouchLead command, Instant now) =>
        Staying(journey, new Touched(EventHead.Next(journey, command, now), command.What, command.Team));

    /// <summary>Sets the deadline of the visit anew; the same one changes nothing.</summary>
    public static Decision Recalculate(Journey journey, RecalculateDue command, Instant now)
    {
        if (journey is not { Deadline: { } was } || journey.Recalculated(command.Calendar) is not { } deadline)
        {
            return new Refusal(journey, command).NothingDue();
        }

        return deadline == was
            ? new Unchanged(journey, ValueList<JourneyEvent>.Empty)
            : Staying(journey, new DueChanged(EventHead.Next(journey, command, now), journey.Stage.Id, was, deadline));
    }

    private static Moved Staying(Journey journey, JourneyEvent said) => new(journey.Staying(said), ValueList<JourneyEvent>.Owning([said]));

    private static Refused? WhyNot(Journey journey, StateValue command)
    {
        var refuse = new Refusal(journey, command);
        return command switch
        {
            { Value: null, Currency: null, ExpectedClose: null, Owner: null } => refuse.NothingStated(),
            { Value: null, Currency: not null } => refuse.IncompleteValue("value"),
            { Value: not null, Currency: null } => refuse.IncompleteValue("currency"),
            { Value: < 0 and var value } => refuse.NegativeValue(value),
            _ => null,
        };
    }
}
