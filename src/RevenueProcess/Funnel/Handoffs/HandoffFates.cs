namespace RevenueProcess;

/// <summary>Reads what became of an offered visit from its stage and that of the next visit.</summary>
internal static class HandoffFates
{
    /// <summary>How many places a count by fate needs: each fate has the place of its number, and place 0 stays empty.</summary>
    public const int Places = (int)HandoffFate.Waiting + 1;

    /// <summary>All fates, in the order of their numbers.</summary>
    public static IReadOnlyList<HandoffFate> All { get; } = ValueList<HandoffFate>.Owning(Enum.GetValues<HandoffFate>());

    /// <summary>The fates that end an offer, in the order in which life tables number their causes.</summary>
    public static IReadOnlyList<HandoffFate> Endings { get; } = [.. All.Where(fate => fate != HandoffFate.Waiting)];

    /// <summary>The fate in words.</summary>
    public static string WordOf(HandoffFate fate) => fate.ToString().ToLowerInvariant();

    /// <summary>
    /// The fate of a visit that another one follows. A stage of the offering team that is not later on the path is an exit, a detour or an earlier
    /// path stage, since the receiving one has another team: so an earlier path stage is all that is left to be refused.
    /// </summary>
    public static HandoffFate Of(PairFlags pair) =>
        pair.HasFlag(PairFlags.ToLost) ? HandoffFate.Lost
        : pair.HasFlag(PairFlags.ToDisqualified) ? HandoffFate.Disqualified
        : pair.HasFlag(PairFlags.ToDetour) ? HandoffFate.Recycled
        : pair.HasFlag(PairFlags.ToElsewhere) ? HandoffFate.Elsewhere
        : pair.HasFlag(PairFlags.Back) ? HandoffFate.Refused
        : HandoffFate.Accepted;

    /// <summary>The fate of a journey's last visit.</summary>
    public static HandoffFate OfLast(bool closes) => closes ? HandoffFate.Accepted : HandoffFate.Waiting;
}
