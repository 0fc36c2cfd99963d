using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A lead of the past, as the evidence for a definition needs it: what was known when it was judged, and what became of it.
/// </summary>
/// <remarks>
/// The profile must hold only what was known at <see cref="DecidedAt"/>. A fact that was filled in later, such as the value of a closed
/// deal, makes any definition look good and none of them useful; signals later than the instant are ignored by themselves. Equal when all
/// members are.
/// </remarks>
public sealed record PastLead
{
    /// <summary>A past lead.</summary>
    /// <param name="profile">What was known about it at <paramref name="decidedAt"/>.</param>
    /// <param name="decidedAt">The instant at which definitions judge it.</param>
    /// <param name="outcome">What became of it; null while it is open.</param>
    /// <param name="id">How lists name it; null to appear in none.</param>
    /// <param name="accepted">
    /// Whether the receiving team took it; null if it was never offered to one. A refusal reason alone means false.
    /// </param>
    /// <param name="refusedReason">Why the receiving team refused it; null if it did not, or gave no reason.</param>
    /// <exception cref="ArgumentException">The reason is blank, or the lead is accepted and has one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is none of the three.</exception>
    public PastLead(
        LeadProfile profile, Instant decidedAt, Outcome? outcome, string? id = null, bool? accepted = null, string? refusedReason = null)
    {
        Profile = Require.NotNull(profile);
        DecidedAt = decidedAt;
        Outcome = Require.DefinedIfAny(outcome);
        Id = id;
        Accepted = accepted ?? (refusedReason is null ? null : false);
        RefusedReason = refusedReason is null ? null : Require.Name(refusedReason);
        if (accepted == true && refusedReason is not null)
        {
            throw new ArgumentException($"The lead is accepted and refused because of '{refusedReason}'; it must be one of them.", nameof(refusedReason));
        }
    }

    /// <summary>What was known about the lead at <see cref="DecidedAt"/>.</summary>
    public LeadProfile Profile { get; }

    /// <summary>The instant at which definitions judge the lead.</summary>
    public Instant DecidedAt { get; }

    /// <summary>What became of it; null: it is open.</summary>
    public Outcome? Outcome { get; }

    /// <summary>How lists name it; null: it appears in none.</summary>
    public string? Id { get; }

    /// <summary>True: the receiving team accepted it; false: it refused it; null: it was not offered to one.</summary>
    public bool? Accepted { get; }

    /// <summary>Why the receiving team refused it; null if it did not, or gave no reason.</summary>
    public string? RefusedReason { get; }
}
