namespace RevenueProcess;

/// <summary>A record that could not be read: one bad date of a wide line.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Origin">Where it stands, with the text that could not be read, if the reader says so.</param>
public sealed record UnreadRecord(SetAsideReason Reason, RecordOrigin? Origin = null)
{
    /// <summary>Why.</summary>
    public SetAsideReason Reason { get; } = Require.Defined(Reason);

    /// <summary>Where it stands, with the text that could not be read, if the reader says so.</summary>
    public RecordOrigin? Origin { get; } = Origin;
}
