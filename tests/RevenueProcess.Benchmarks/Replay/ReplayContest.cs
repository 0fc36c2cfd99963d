using RevenueProcess.Benchmarks.Measuring;
namespace RevenueProcess.Benchmarks.Replay;
internal static class ReplayContest { public static void Run(Options options, RatioTable table) { } }
