namespace RevenueProcess;

/// <summary>Reads from its pair of stages how a recorded move departs from the process.</summary>
internal static class DeviationKinds
{
    /// <summary>How the move departs; null where it is legal.</summary>
    public static DeviationKind? Of(PairFlags pair) =>
        pair.HasFlag(PairFlags.Declared) ? null
        : pair.HasFlag(PairFlags.ToElsewhere) ? DeviationKind.UnknownStage
        : pair.HasFlag(PairFlags.Start) ? DeviationKind.WrongStart
        : pair.HasFlag(PairFlags.Skips) ? DeviationKind.Skip
        : pair.HasFlag(PairFlags.Back) ? DeviationKind.UndeclaredBack
        : DeviationKind.Undeclared;
}
