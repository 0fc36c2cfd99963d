namespace RevenueProcess;

/// <summary>Reads the kind of a move from its pair of stages and the journey's past: the first that fits, in the order of <see cref="MoveKind"/>.</summary>
internal static class MoveKinds
{
    /// <param name="pair">The stage that is left and the one that is entered.</param>
    /// <param name="ahead">The stage up to which nothing counts as skipped any more, and the one that is entered.</param>
    /// <param name="won">Whether the journey was won before.</param>
    public static MoveKind Of(PairFlags pair, PairFlags ahead, bool won) =>
        pair.HasFlag(PairFlags.Start) ? MoveKind.Start
        : pair.HasFlag(PairFlags.TakesBack) ? MoveKind.TakeBack
        : !won && pair.HasFlag(PairFlags.ToWonOrBeyond) ? MoveKind.Win
        : pair.HasFlag(PairFlags.ToLost) ? MoveKind.Lose
        : pair.HasFlag(PairFlags.ToDisqualified) ? MoveKind.Disqualify
        : pair.HasFlag(PairFlags.FromClosed) ? MoveKind.Reopen
        : pair.HasFlag(PairFlags.ToDetour) ? MoveKind.Recycle
        : pair.HasFlag(PairFlags.FromDetour) ? MoveKind.Resume
        : pair.HasFlag(PairFlags.Stay) ? MoveKind.Stay
        : pair.HasFlag(PairFlags.Back) ? MoveKind.Back
        : ahead.HasFlag(PairFlags.Skips) ? MoveKind.Skip
        : MoveKind.Advance;
}
