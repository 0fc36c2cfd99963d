using static System.FormattableString;

namespace RevenueProcess;

/// <summary>How many open journeys would go on in one stage instead of another.</summary>
/// <param name="From">The id of their stage in the old version.</param>
/// <param name="To">The id of the stage that takes its place.</param>
/// <param name="Journeys">How many there are.</param>
public sealed record MigrationCount(string From, string To, int Journeys)
{
    /// <summary>The id of their stage in the old version.</summary>
    public string From { get; } = Require.NotNull(From);

    /// <summary>The id of the stage that takes its place.</summary>
    public string To { get; } = Require.NotNull(To);

    /// <summary>The count as <c>12: qualified → accepted</c>.</summary>
    public override string ToString() => From == To ? Invariant($"{Journeys}: {From}") : Invariant($"{Journeys}: {From} → {To}");
}
