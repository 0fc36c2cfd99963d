namespace RevenueProcess;

/// <summary>A move that a person may ask for now. It comes from <see cref="JourneyEngine.Permitted"/>.</summary>
public sealed record PermittedMove
{
    internal PermittedMove(Transition row, MoveKind kind) => (Trigger, To, Kind, Reasons) = (row.Trigger, row.To, kind, Require.AllPresent(row.Reasons));

    /// <summary>What asks for it.</summary>
    public string Trigger { get; }

    /// <summary>The stage that the journey enters first; a gate routes it on from there.</summary>
    public Stage To { get; }

    /// <summary>What it means for the journey.</summary>
    public MoveKind Kind { get; }

    /// <summary>The reasons of which one must be given; empty when none is asked for.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The move as <c>return → nurture (too small, no need)</c>.</summary>
    public override string ToString() => Reasons.Count == 0 ? $"{Trigger} → {To.Id}" : $"{Trigger} → {To.Id} ({string.Join(", ", Reasons)})";
}
