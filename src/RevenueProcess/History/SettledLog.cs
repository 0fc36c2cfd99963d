namespace RevenueProcess;

/// <summary>What the records of a log came to.</summary>
/// <param name="Visits">The visits.</param>
/// <param name="Aside">How many entries are put aside, by the number of the reason.</param>
internal sealed record SettledLog(LogVisits Visits, long[] Aside);
