namespace RevenueProcess;

/// <summary>The journey moved.</summary>
public sealed record Moved : Decision
{
    internal Moved(Journey journey, IReadOnlyList<StageEntered> events)
        : base(journey) => Events = events;

    /// <summary>What happened, in order: one event a stage entered, gates included. To be stored by the host.</summary>
    public IReadOnlyList<StageEntered> Events { get; }

    /// <summary>Whether both moved the same journey by the same events.</summary>
    public bool Equals(Moved? other) => other is not null && Journey == other.Journey && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => Journey.GetHashCode();

    /// <summary>The way taken: <c>inquiry → qualified</c>.</summary>
    public override string ToString() =>
        string.Join(" → ", Events.Take(1).Select(entered => entered.From).OfType<string>().Concat(Events.Select(entered => entered.To)));
}
