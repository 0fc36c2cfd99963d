using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Sorting by digits is sorting, however large the ages are and however many there are.</summary>
public sealed class AgeSortLaws
{
    [Property(MaxTest = 40)]
    public Property Many_ages_are_sorted_as_the_framework_sorts_few() => Prop.ForAll(
        Gen.Elements(0, 1, 100, 4_095, 4_096, 5_000).ToArbitrary(), Gen.Choose(0, 31).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (count, bits, seed) =>
        {
            var random = new System.Random(seed);
            uint[] ages = [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(0, 2L << bits))];
            uint[] expected = [.. ages.Order()];
            var sorted = AgeSort.Sorted(ages);
            return sorted.AsSpan().SequenceEqual(expected);
        });
}
