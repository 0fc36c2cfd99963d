using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>A stay of a journey, in a stage or elsewhere.</summary>
internal sealed record NaiveVisit(NaivePlace Place, Instant Entered, Instant? Left, StageEntry Entry, bool ByTakingBack)
{
    /// <summary>The entry that says last where the journey was before; null for the first visit.</summary>
    public StageEntry? From { get; init; }

    /// <summary>Null elsewhere.</summary>
    public Stage? Stage => Place.Stage;

    /// <summary>Present at t: entered before it and not left before it.</summary>
    public bool IsPresentAt(Instant t) => Entered < t && (Left is not { } left || t <= left);

    public override string ToString() =>
        $"{Place} {Entered:uuuu-MM-ddTHH:mm:ss.FFFFFFF} to {Left:uuuu-MM-ddTHH:mm:ss.FFFFFFF} {Entry.Owner} {Entry.Trigger} {Entry.Reason} v{Entry.ProcessVersion}{(ByTakingBack ? " by taking back" : "")}";
}
