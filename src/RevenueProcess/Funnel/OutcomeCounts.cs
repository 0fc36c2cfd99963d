namespace RevenueProcess;

/// <summary>
/// Journeys by how they stand at as-of: won from the first entry to the won stage or beyond, for good; else the exit in force;
/// else open.
/// </summary>
/// <param name="Won">Won.</param>
/// <param name="Lost">In an exit that settles lost, for any reason.</param>
/// <param name="Disqualified">In an exit that settles disqualified.</param>
/// <param name="Open">None of these, a reopened journey among them.</param>
public sealed record OutcomeCounts(long Won, long Lost, long Disqualified, long Open)
{
    /// <summary>All journeys.</summary>
    public long All => Won + Lost + Disqualified + Open;
}
