using NodaTime;

namespace RevenueProcess;

/// <summary>The past leads that were read, and what was read of them.</summary>
/// <param name="Leads">The leads, in the order of their rows.</param>
/// <param name="Facts">Every fact that the files can give, be there a value or not.</param>
public sealed record PastLeads(IReadOnlyList<PastLead> Leads, IReadOnlyList<Fact> Facts)
{
    /// <summary>The leads, in the order of their rows.</summary>
    public IReadOnlyList<PastLead> Leads { get; init => field = Require.AllPresent(value, nameof(Leads)); } = Require.AllPresent(Leads);

    /// <summary>Every fact that the files can give, be there a value or not.</summary>
    public IReadOnlyList<Fact> Facts { get; init => field = Require.AllPresent(value, nameof(Facts)); } = Require.AllPresent(Facts);

    /// <summary>
    /// The instant at which those leads are judged that have none of their own: the stated one, or else the latest decision or signal of all leads. Null
    /// if there are no such leads.
    /// </summary>
    public Instant? At { get; init; }

    /// <summary>How many these are, at least 0.</summary>
    public int Undated { get; init => field = Require.AtLeast(value, 0, nameof(Undated)); }

    /// <summary>How many rows of the leads did not meet a condition of the import, at least 0.</summary>
    public int Filtered { get; init => field = Require.AtLeast(value, 0, nameof(Filtered)); }

    /// <summary>How the other files fit.</summary>
    public IReadOnlyList<JoinCount> Joins { get; init => field = Require.AllPresent(value, nameof(Joins)); } = ValueList<JoinCount>.Empty;
}
