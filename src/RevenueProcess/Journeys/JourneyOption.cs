using System.Diagnostics.CodeAnalysis;

namespace RevenueProcess;

/// <summary>
/// What a trigger would do now: its move, or the refusal that says why not. A screen shows a button for each, and why it is grey.
/// </summary>
public sealed record JourneyOption
{
    internal JourneyOption(PermittedMove move) => (Trigger, Move) = (move.Trigger, move);

    internal JourneyOption(string trigger, Refused refusal) => (Trigger, Refusal) = (trigger, refusal);

    /// <summary>The trigger.</summary>
    public string Trigger { get; }

    /// <summary>Whether a person may ask for it now.</summary>
    [MemberNotNullWhen(true, nameof(Move))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsPermitted => Move is not null;

    /// <summary>The move that it would make, with the reasons of which one must be given; null when it would be refused.</summary>
    public PermittedMove? Move { get; }

    /// <summary>Why it would be refused, whatever the reason given; null when it is permitted.</summary>
    public Refused? Refusal { get; }

    /// <summary>The move, or the refusal in one sentence.</summary>
    public override string ToString() => IsPermitted ? Move.ToString() : Refusal.Why;
}
