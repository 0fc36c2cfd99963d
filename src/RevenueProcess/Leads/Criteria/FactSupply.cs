namespace RevenueProcess;

/// <summary>Which absent facts get a value, whatever it is, when one asks what a verdict could become.</summary>
internal sealed class FactSupply
{
    private readonly IReadOnlySet<Fact>? _certain;

    private FactSupply(IReadOnlySet<Fact>? certain) => _certain = certain;

    /// <summary>Any absent fact may arrive, or not.</summary>
    public static FactSupply Whatever { get; } = new(null);

    /// <summary>Whether facts may arrive that are not certain to.</summary>
    public bool IsOpen => _certain is null;

    /// <summary>Exactly these facts are certain to arrive.</summary>
    public static FactSupply Of(IReadOnlySet<Fact> facts) => new(facts);

    /// <summary>Whether the fact is certain to arrive.</summary>
    public bool Brings(Fact fact) => _certain is not null && _certain.Contains(fact);
}
