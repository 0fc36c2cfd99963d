using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>How many recorded moves each kind of actor asked for; a journey's start counts as a move.</summary>
public sealed record MovesByActor
{
    private readonly IReadOnlyList<long> _byKind;
    private readonly Instant _asOf;

    internal MovesByActor(Stage? stage, long unknown, IReadOnlyList<long> byKind, Instant asOf)
    {
        Stage = stage;
        Unknown = unknown;
        _byKind = Require.AllPresent(byKind);
        _asOf = asOf;
    }

    /// <summary>The stage entered; null for all moves.</summary>
    public Stage? Stage { get; }

    /// <summary>Moves of which the record does not say who asked.</summary>
    public long Unknown { get; }

    /// <summary>Moves of which it does.</summary>
    public long Known => Sums.Of([.. _byKind]);

    /// <summary>Moves that one kind of actor asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public long this[ActorKind kind] => _byKind[(int)Require.Defined(kind) - 1];

    /// <summary>Moves of one kind of actor ÷ moves of which the actor is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public Rate ShareOf(ActorKind kind) => Rate.Of(this[kind], Known);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Of {Wording.Counted(Sums.Of([Known, Unknown]), "recorded move")}{(Stage is null ? "" : $" into '{Stage}'")} up to {Wording.Of(_asOf)} (as-of), starts among them: {Counts}; {Unknown:#,0} of nobody knows whom.");

    /// <summary>The counts: <c>12 by people, 30 by automations, 0 by imports, 2 by agents</c>.</summary>
    public override string ToString() => Counts;

    private string Counts => Invariant(
        $"{this[ActorKind.Person]:#,0} by people, {this[ActorKind.Automation]:#,0} by automations, {this[ActorKind.Import]:#,0} by imports, {this[ActorKind.Agent]:#,0} by agents");
}
