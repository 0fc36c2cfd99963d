using System.Collections.Immutable;

namespace RevenueProcess;

/// <summary>The lead of a simulated journey.</summary>
/// <remarks>Equal when profile, attributes, value and entry are.</remarks>
public sealed record SimulatedLead(LeadProfile Profile)
{
    /// <summary>What is known about the lead at every instant of its journey. A signal counts from its time on.</summary>
    public LeadProfile Profile { get; init => field = Require.NotNull(value, nameof(Profile)); } = Require.NotNull(Profile);

    /// <summary>A lead about which nothing is known.</summary>
    public static SimulatedLead Unknown { get; } = new(LeadProfile.Empty);

    /// <summary>Attributes to segment the history by, such as its source; none unless stated.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = Require.AllNamed(value, nameof(Attributes)); } = ValueMap<string>.Empty;

    /// <summary>What the journey is worth; null unless stated.</summary>
    public decimal? Value { get; init; }

    /// <summary>The stage in which the journey starts; the first entry of the process unless stated.</summary>
    public string? Entry { get; init; }

    /// <summary>The same lead with one more attribute, or with another value of it.</summary>
    public SimulatedLead With(string attribute, string value)
    {
        Require.NotNull(value);
        return this with { Attributes = Attributes.ToImmutableDictionary(StringComparer.Ordinal).SetItem(Require.Name(attribute), value) };
    }
}
