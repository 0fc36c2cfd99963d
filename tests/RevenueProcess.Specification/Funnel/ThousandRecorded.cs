using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Funnel;

/// <summary>
/// A thousand random cases, made once and shared by all laws about them, so that each law sees every one. FsCheck asks for a case by its size:
/// a class of laws states a start of 0 and an end of <see cref="Count"/>. With as many tests sizes run from 1 to 1,000; with a hundred, every tenth
/// case is seen.
/// </summary>
public static class ThousandRecorded
{
    public const int Count = 1000;

    private static readonly Lazy<IReadOnlyList<Recorded>> _cases = new(() => [.. RecordedGenerators.Case.Sample(Count, new Rnd(Seed), 50)]);

    /// <summary>What all cases follow from: another one in each run of the tests. A case that breaks a law tells it.</summary>
    public static ulong Seed { get; } = (ulong)Stopwatch.GetTimestamp();

    public static IReadOnlyList<Recorded> All => _cases.Value;

    public static Arbitrary<Recorded> Cases() => Arb.From(Gen.Sized(size => Gen.Constant(All[size % Count])), RecordedGenerators.Cases().Shrinker);
}
