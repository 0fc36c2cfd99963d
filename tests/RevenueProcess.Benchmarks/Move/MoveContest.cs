using RevenueProcess.Benchmarks.Measuring;
namespace RevenueProcess.Benchmarks.Move;
internal static class MoveContest { public static void Run(Options options, RatioTable table) { } }
