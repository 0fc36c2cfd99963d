using NodaTime;

namespace RevenueProcess;

/// <summary>The fact that a journey entered a stage. Events are what a host stores; folding them gives the journey.</summary>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Lead">Whose progress it is.</param>
/// <param name="Sequence">1, 2, 3… within the journey.</param>
/// <param name="At">When it happened; never before the event that precedes it.</param>
/// <param name="From">The stage that was left; null for the first entry.</param>
/// <param name="To">The stage that was entered.</param>
/// <param name="Trigger">What asked for the move; null for the first entry.</param>
/// <param name="Actor">Who asked, as the host names people and systems; null when it did not say.</param>
/// <param name="Reason">The reason that was given, if any.</param>
/// <param name="ProcessVersion">The version of the definition that allowed the move.</param>
/// <param name="Evidence">The evaluations that let the move pass, in the order of the gate; empty where nothing was asked.</param>
public sealed record StageEntered(
    string Journey,
    string Lead,
    long Sequence,
    Instant At,
    string? From,
    string To,
    string? Trigger,
    string? Actor,
    string? Reason,
    int ProcessVersion,
    IReadOnlyList<Evaluation> Evidence)
{
    /// <summary>Whether both record the same fact with the same evidence.</summary>
    public bool Equals(StageEntered? other) =>
        other is not null
        && Journey == other.Journey && Lead == other.Lead && Sequence == other.Sequence && At == other.At
        && From == other.From && To == other.To && Trigger == other.Trigger && Actor == other.Actor && Reason == other.Reason
        && ProcessVersion == other.ProcessVersion && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Journey, Sequence, At, To);
}
