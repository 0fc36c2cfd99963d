using NodaTime;

namespace RevenueProcess;

/// <summary>Makes the refusals of one command: each code with the parameters that its sentence names.</summary>
/// <param name="journey">The journey that was asked to move; null when a start is refused.</param>
/// <param name="command">What is refused.</param>
internal readonly struct Refusal(Journey? journey, JourneyCommand command)
{
    private string Stage => journey!.Stage.Id;

    public Refused BadName(string what, string value) => Of(RefusalCode.BadName, [], ("what", what), ("value", value));

    public Refused NotAnEntry(ProcessDefinition process, string stage) => Of(
        RefusalCode.NotAnEntry, [], ("process", process.ToString()), ("stage", stage), ("entries", process.Entries.Select(entry => entry.Id)));

    public Refused CommandIdTaken(string id, string other) => Of(RefusalCode.CommandIdTaken, [], ("id", id), ("journey", other));

    public Refused OtherIsOpen(string lead, string other) => Of(RefusalCode.OtherIsOpen, [], ("lead", lead), ("journey", other));

    public Refused AlreadyStarted() => Of(RefusalCode.AlreadyStarted, [], ("journey", journey!.Id), ("stage", Stage));

    public Refused Stale(string journeyId, long sequence, long expected) =>
        Of(RefusalCode.Stale, [], ("journey", journeyId), ("sequence", sequence), ("expected", expected));

    public Refused EarlierThanLastEvent(Instant now, IReadOnlyList<PermittedMove> permitted) => Of(
        RefusalCode.EarlierThanLastEvent, permitted, ("at", now), ("journey", journey!.Id), ("last", journey.LastEventAt));

    public Refused UnknownTrigger(IReadOnlyList<PermittedMove> permitted) => Of(
        RefusalCode.UnknownTrigger, permitted, ("process", journey!.Process.ToString()), ("triggers", journey.Process.Triggers));

    public Refused Closed(IReadOnlyList<PermittedMove> permitted) => Of(RefusalCode.Closed, permitted, ("journey", journey!.Id), ("stage", Stage));

    public Refused NotFromHere(IReadOnlyList<PermittedMove> permitted) => Of(RefusalCode.NotFromHere, permitted, ("stage", Stage));

    public Refused GateNotMet(IReadOnlyList<Evaluation> unmet, IReadOnlyList<PermittedMove> permitted) => new(
        journey, command, RefusalCode.GateNotMet, MessageParameters.Of(("command", command.Asked), ("stage", Stage)), Require.AllPresent(unmet), permitted);

    public Refused HappensByItself(IReadOnlyList<PermittedMove> permitted) => Of(RefusalCode.HappensByItself, permitted, ("stage", Stage));

    public Refused ReasonRequired(IEnumerable<Reason> declared, IReadOnlyList<PermittedMove> permitted) =>
        Of(RefusalCode.ReasonRequired, permitted, ("stage", Stage), ("reasons", Codes(declared)));

    public Refused UnknownReason(string reason, IEnumerable<Reason> declared, IReadOnlyList<PermittedMove> permitted) =>
        Of(RefusalCode.UnknownReason, permitted, ("stage", Stage), ("reason", reason), ("reasons", Codes(declared)));

    public Refused ReasonNotAsked(string reason, IReadOnlyList<PermittedMove> permitted) =>
        Of(RefusalCode.ReasonNotAsked, permitted, ("stage", Stage), ("reason", reason));

    public Refused NothingDue() => Of(RefusalCode.NothingDue, [], ("stage", Stage));

    public Refused OtherVersion(MigrationPlan plan) => Of(
        RefusalCode.OtherVersion, [],
        ("from", Shown(plan.From)), ("to", plan.To.ToString()), ("journey", journey!.Id), ("process", Shown(journey.Process)));

    public Refused NothingStated() => Of(RefusalCode.NothingStated, []);

    public Refused IncompleteValue(string missing) => Of(RefusalCode.IncompleteValue, [], ("missing", missing));

    public Refused NegativeValue(decimal value) => Of(RefusalCode.NegativeValue, [], ("value", value));

    /// <summary>With its hash, since two contents may bear one version.</summary>
    private static string Shown(ProcessDefinition process) => $"{process} ({process.Hash[..8]})";

    private static IEnumerable<string> Codes(IEnumerable<Reason> declared) => declared.Select(reason => reason.Code);

    private Refused Of(RefusalCode code, IReadOnlyList<PermittedMove> permitted, params ReadOnlySpan<(string Name, object Value)> parameters) => new(
        journey, command, code, MessageParameters.Of([("command", command.Asked), .. parameters]), ValueList<Evaluation>.Empty, Require.AllPresent(permitted));
}
