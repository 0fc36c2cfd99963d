using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Statistics;

/// <summary>One subject: it came under observation at an age, and ended by a cause, or was censored (no cause), at a later one.</summary>
public sealed record Life(uint Entry, uint Exit, int? Cause);

/// <summary>The subjects of a life table with two causes, as rows; ages are few, so that ties are many.</summary>
public sealed record Lives(IReadOnlyList<Life> All)
{
    public LifeTable Table => LifeTable.Of([Sorted(0), Sorted(1)], Sorted(null), Entries);

    public bool IsEmpty => All.Count == 0;

    public uint[] Ages => [.. All.Select(life => life.Exit).Distinct().Order()];

    public ReadOnlyMemory<uint> Entries => All.Select(life => life.Entry).Where(age => age > 0).Order().ToArray();

    public Lives FromTheStart => new([.. All.Select(life => life with { Entry = 0 })]);

    public Lives WithoutCensoring => new([.. All.Select(life => life with { Cause = life.Cause ?? 1 })]);

    public Lives OthersCensored => new([.. All.Select(life => life with { Cause = life.Cause == 0 ? 0 : null })]);

    public Lives OfOneCause => new([.. All.Select(life => life with { Cause = life.Cause is null ? null : 0 })]);

    public ReadOnlyMemory<uint> Sorted(int? cause) => All.Where(life => life.Cause == cause).Select(life => life.Exit).Order().ToArray();

    /// <summary>At risk by definition: entered before the age (or at 0), and not yet ended or censored before it.</summary>
    public int AtRisk(uint age) => All.Count(life => (life.Entry == 0 || life.Entry < age) && life.Exit >= age);

    public int Ending(uint age, int cause) => All.Count(life => life.Exit == age && life.Cause == cause);

    public static Lives Rows(params (uint Age, char Code)[] rows) =>
        new([.. rows.Select(row => new Life(0, row.Age, row.Code switch { 'W' => 0, 'L' => 1, _ => null }))]);
}

public static class AnyLives
{
    public static Arbitrary<Lives> Lives()
    {
        var life =
            from late in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
            from entry in Gen.Choose(1, 8)
            from stay in Gen.Choose(late ? 1 : 0, 15)
            from cause in Gen.Elements<int?>(0, 0, 1, null)
            select new Life(late ? (uint)entry : 0, (uint)((late ? entry : 0) + stay), cause);
        return Arb.From(
            from count in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(1)), (8, Gen.Choose(2, 40)))
            from all in Gen.ArrayOf(life, count)
            select new Lives(all),
            lives => lives.All.Select((_, skipped) => new Lives([.. lives.All.Where((_, i) => i != skipped)])));
    }
}
