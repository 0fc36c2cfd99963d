namespace RevenueProcess;

/// <summary>
/// One thing that a system wrote down about a journey: an entry into a stage, a statement of what the journey is worth, or a touch. A closed
/// hierarchy: <see cref="StageEntry"/>, <see cref="Statement"/> and <see cref="Touch"/>.
/// </summary>
/// <remarks>Source data may be wrong: a record may have a blank id or an unknown stage, and a log then puts it aside by reason.</remarks>
public abstract record LogRecord
{
    private protected LogRecord(string journeyId) => JourneyId = Require.NotNull(journeyId, nameof(JourneyId));

    /// <summary>The id of the journey; empty where the source names none.</summary>
    public string JourneyId { get; init => field = Require.NotNull(value, nameof(JourneyId)); }

    /// <summary>Where it was read, if the reader says so. It changes nothing but the examples of what was put aside.</summary>
    public RecordOrigin? Origin { get; init; }
}
