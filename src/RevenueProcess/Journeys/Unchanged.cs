namespace RevenueProcess;

/// <summary>There was nothing to do: no automatic transition has its gate met.</summary>
public sealed record Unchanged : Decision
{
    internal Unchanged(Journey journey)
        : base(journey)
    {
    }

    /// <summary>Where the journey stays.</summary>
    public override string ToString() => $"stays in {Journey.Stage.Id}";
}
