namespace RevenueProcess;

/// <summary>The journeys that took one way: over the bridge, or straight.</summary>
public sealed record BridgeArm
{
    /// <summary>How they stand at as-of.</summary>
    public required OutcomeCounts Outcomes { get; init; }

    /// <summary>What all of them are worth.</summary>
    public required ValueSum Value { get; init => field = Require.NotNull(value, nameof(Value)); }

    /// <summary>What the won ones are worth.</summary>
    public required ValueSum WonValue { get; init => field = Require.NotNull(value, nameof(WonValue)); }

    /// <summary>Whether and when they reached a path stage of the last team, from leaving the first.</summary>
    public required Arrival Reach { get; init => field = Require.NotNull(value, nameof(Reach)); }

    /// <summary>Whether and when they were won, from leaving the first team.</summary>
    public required Arrival Win { get; init => field = Require.NotNull(value, nameof(Win)); }

    /// <summary>How many there are.</summary>
    public long Journeys => Outcomes.Total;

    /// <summary>Won ÷ (won + lost).</summary>
    public Rate WinRate => Outcomes.WinRate;

    /// <summary>How many, and how they stand.</summary>
    public override string ToString() => FormattableString.Invariant($"{Journeys:#,0} journeys: {Outcomes}");
}
