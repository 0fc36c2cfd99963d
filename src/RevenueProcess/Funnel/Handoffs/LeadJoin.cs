namespace RevenueProcess;

/// <summary>
/// How the leads of two logs were joined. Exactly: leads of the first log = joined + only in the first + ambiguous in the first; the same for the second.
/// </summary>
public sealed record LeadJoin
{
    /// <summary>Leads that are in both logs.</summary>
    public required long Joined { get; init => field = Require.AtLeast(value, 0, nameof(Joined)); }

    /// <summary>Those of them that the first log had not handed over; in the second they count as direct.</summary>
    public required long JoinedNotHandedOver { get; init => field = Require.AtLeast(value, 0, nameof(JoinedNotHandedOver)); }

    /// <summary>Leads of the first log that are not in the second.</summary>
    public required long OnlyInFrom { get; init => field = Require.AtLeast(value, 0, nameof(OnlyInFrom)); }

    /// <summary>Leads of the second log that are not in the first.</summary>
    public required long OnlyInTo { get; init => field = Require.AtLeast(value, 0, nameof(OnlyInTo)); }

    /// <summary>Leads of the first log that the id map links with several, or with one that it links with several. They are left out of every number.</summary>
    public required long AmbiguousInFrom { get; init => field = Require.AtLeast(value, 0, nameof(AmbiguousInFrom)); }

    /// <summary>The same for the second log.</summary>
    public required long AmbiguousInTo { get; init => field = Require.AtLeast(value, 0, nameof(AmbiguousInTo)); }

    /// <summary>Different rows of the id map that name a lead which is not in its log. They change nothing.</summary>
    public required long UnusedLinks { get; init => field = Require.AtLeast(value, 0, nameof(UnusedLinks)); }

    /// <summary>The currency of the first log; null where none is stated.</summary>
    public required string? FromCurrency { get; init; }

    /// <summary>The currency of the second log; null where none is stated.</summary>
    public required string? ToCurrency { get; init; }

    /// <summary>Whether the values of both may be added: their currencies are the same, or one of the two logs has no values.</summary>
    public required bool AreCurrenciesEqual { get; init; }

    /// <summary>What a reader of any number must know: no lead joined, ambiguous leads, different currencies, leads that were handed over after all that the second log tells.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init => field = Require.AllPresent(value, nameof(Warnings)); }
}
