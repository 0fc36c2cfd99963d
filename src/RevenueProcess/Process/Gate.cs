namespace RevenueProcess;

/// <summary>
/// The lead definitions a lead must meet, all of them, to pass a transition. An <see cref="Open"/> gate asks for nothing.
/// Reports count with the same definitions.
/// </summary>
public sealed class Gate
{
    private Gate(IReadOnlyList<LeadDefinition> definitions)
    {
        Definitions = definitions;
        IsFlat = definitions.All(definition => AsksForAll(definition.Criterion));
    }

    /// <summary>The gate that asks for nothing: the transition is unconditional.</summary>
    public static Gate Open { get; } = new([]);

    /// <summary>The definitions the lead must meet, in display order.</summary>
    public IReadOnlyList<LeadDefinition> Definitions { get; }

    /// <summary>Whether the gate asks for nothing.</summary>
    public bool IsOpen => Definitions.Count == 0;

    /// <summary>Whether it is passed exactly when all comparisons of its definitions are met, so that those that are not are the ones that fail.</summary>
    internal bool IsFlat { get; }

    /// <summary>A gate that a lead passes when it meets every given definition. One given twice counts once.</summary>
    public static Gate AllOf(params IReadOnlyList<LeadDefinition> definitions)
    {
        Require.NotNull(definitions);
        foreach (var definition in definitions)
        {
            Require.NotNull(definition, nameof(definitions));
        }

        return definitions.Count == 0 ? Open : new Gate([.. definitions.Distinct()]);
    }

    /// <summary>A gate of one definition.</summary>
    public static implicit operator Gate(LeadDefinition definition) => AllOf(Require.NotNull(definition));

    /// <summary>The names and versions of the definitions, or <c>open</c>.</summary>
    public override string ToString() => IsOpen ? "open" : string.Join(" and ", Definitions);

    private static bool AsksForAll(Criterion criterion) => criterion switch
    {
        LeafCriterion => true,
        MeetsCriterion meets => AsksForAll(meets.Definition.Criterion),
        GroupCriterion { Kind: GroupKind.All } group => group.Children.All(AsksForAll),
        _ => false,
    };
}
