namespace RevenueProcess;

/// <summary>What a number in the key of a table means.</summary>
/// <param name="Name">The name of its column in the form of a tally.</param>
/// <param name="Kind">How it is written there.</param>
internal sealed record TableAxis(string Name, AxisKind Kind);
