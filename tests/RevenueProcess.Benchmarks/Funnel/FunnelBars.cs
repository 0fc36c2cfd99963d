namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>How many times faster than the peer ours has to be at one degree of parallelism; null where nothing is asked.</summary>
/// <param name="Indexed">For the same answers, from a log that is there.</param>
/// <param name="IndexedWithMore">For the same answers from a log that is there, with everything else that a report shows counted in the same scan.</param>
/// <param name="WithIndex">For the same answers, with making the log.</param>
/// <param name="ReportWithIndex">For the whole report, with making the log.</param>
internal sealed record FunnelBars(double? Indexed = null, double? IndexedWithMore = null, double? WithIndex = null, double? ReportWithIndex = null);
