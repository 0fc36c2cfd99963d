namespace RevenueProcess;

/// <summary>Reads what became of a visit from its stage and that of the next visit: exactly one fate for each pair.</summary>
internal static class VisitFates
{
    /// <summary>The fate of a visit that another one follows.</summary>
    public static VisitFate Of(PairFlags pair) =>
        pair.HasFlag(PairFlags.ToLost) ? VisitFate.Lost
        : pair.HasFlag(PairFlags.ToDisqualified) ? VisitFate.Disqualified
        : pair.HasFlag(PairFlags.ToElsewhere) ? VisitFate.Elsewhere
        : pair.HasFlag(PairFlags.ToDetour) ? VisitFate.Recycled
        : (pair & (PairFlags.Stay | PairFlags.Back)) != PairFlags.None ? VisitFate.MovedBack
        : VisitFate.Advanced;

    /// <summary>The fate of a journey's last visit.</summary>
    public static VisitFate OfLast(Stage stage) => stage.Closes ? VisitFate.Closed : VisitFate.Open;
}
