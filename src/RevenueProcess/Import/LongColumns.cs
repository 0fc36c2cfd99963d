namespace RevenueProcess;

/// <summary>Which column holds what in a file with a row for each entry.</summary>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Stage">The stage that was entered.</param>
/// <param name="Instant">When.</param>
public sealed record LongColumns(string Journey, string Stage, string Instant)
{
    /// <summary>The id of the journey.</summary>
    public string Journey { get; init => field = Require.WellFormed(value, nameof(Journey)); } = Require.WellFormed(Journey);

    /// <summary>The stage that was entered.</summary>
    public string Stage { get; init => field = Require.WellFormed(value, nameof(Stage)); } = Require.WellFormed(Stage);

    /// <summary>When.</summary>
    public string Instant { get; init => field = Require.WellFormed(value, nameof(Instant)); } = Require.WellFormed(Instant);

    /// <summary>The place within the journey, a whole number. Only where the source records one: a row number is none.</summary>
    public string? Sequence { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Sequence)); }

    /// <summary>Who owned the lead when it entered.</summary>
    public string? Owner { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Owner)); }

    /// <summary>What the journey was worth then.</summary>
    public string? Value { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Value)); }

    /// <summary>The currency of the value.</summary>
    public string? Currency { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Currency)); }

    /// <summary>Why the move was made.</summary>
    public string? Reason { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Reason)); }

    /// <summary>What asked for the move.</summary>
    public string? Trigger { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Trigger)); }
}
