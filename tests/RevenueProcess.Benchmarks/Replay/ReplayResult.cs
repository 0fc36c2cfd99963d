namespace RevenueProcess.Benchmarks.Replay;

/// <summary>What a replay came to: enough to tell whether two agree on every event.</summary>
/// <param name="Moves">Events that moved a journey.</param>
/// <param name="Refusals">Events that did not.</param>
/// <param name="Trail">A hash over the stages after every event.</param>
internal readonly record struct ReplayResult(int Moves, int Refusals, long Trail);
