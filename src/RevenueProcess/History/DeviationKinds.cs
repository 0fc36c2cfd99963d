namespace RevenueProcess;

/// <summary>What there is to say of kinds of deviations.</summary>
internal static class DeviationKinds
{
    /// <summary>How many places there are for one a kind, the first of them for none.</summary>
    public const int Places = (int)DeviationKind.OutOfOrder + 1;

    /// <summary>How a move departs, as its pair of stages tells; null where it does not.</summary>
    public static DeviationKind? Of(PairFlags pair) =>
        pair.HasFlag(PairFlags.Declared) ? null
        : pair.HasFlag(PairFlags.ToElsewhere) ? DeviationKind.UnknownStage
        : pair.HasFlag(PairFlags.Start) ? DeviationKind.WrongStart
        : pair.HasFlag(PairFlags.Skips) ? DeviationKind.Skip
        : pair.HasFlag(PairFlags.Back) ? DeviationKind.UndeclaredBack
        : DeviationKind.Undeclared;

    /// <summary>Whether the process would not have made the move.</summary>
    public static bool IsIllegal(this DeviationKind kind) => kind <= DeviationKind.GateNotMet;

    /// <summary>The kind in words: <c>wrong start</c>.</summary>
    public static string Text(this DeviationKind kind) => kind switch
    {
        DeviationKind.WrongStart => "wrong start",
        DeviationKind.Skip => "skip",
        DeviationKind.UndeclaredBack => "undeclared back",
        DeviationKind.Undeclared => "undeclared move",
        DeviationKind.AfterClose => "after close",
        DeviationKind.UnknownStage => "unknown stage",
        DeviationKind.GateNotMet => "gate not met",
        DeviationKind.GateTookTime => "gate took time",
        DeviationKind.OwnerChanged => "owner changed without handoff",
        DeviationKind.OutOfOrder => "out of order",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no words for this kind."),
    };
}
