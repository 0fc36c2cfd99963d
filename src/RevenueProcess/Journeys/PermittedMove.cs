namespace RevenueProcess;

/// <summary>A move that a journey may make now.</summary>
/// <param name="Trigger">What asks for it.</param>
/// <param name="To">The stage it enters first; a gate routes on from there.</param>
/// <param name="Kind">What it means for the journey.</param>
/// <param name="Reasons">The reasons of which one must be given; empty when none is asked for.</param>
public sealed record PermittedMove(string Trigger, Stage To, MoveKind Kind, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Whether both are the same move.</summary>
    public bool Equals(PermittedMove? other) =>
        other is not null && Trigger == other.Trigger && To == other.To && Kind == other.Kind && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Trigger, To, Kind);

    /// <summary>The move as <c>return → nurture (too small, no need)</c>.</summary>
    public override string ToString() => Reasons.Count == 0 ? $"{Trigger} → {To.Id}" : $"{Trigger} → {To.Id} ({string.Join(", ", Reasons)})";
}
