using FsCheck;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

public class QuantilesLaws
{
    [Property]
    public void The_ends_are_the_least_and_the_greatest(NonEmptyArray<uint> ages)
    {
        uint[] sorted = [.. ages.Get.Order()];
        Assert.Equal((sorted[0], sorted[^1]), (Quantiles.Type7(sorted, 0), Quantiles.Type7(sorted, 1)));
    }

    [Property]
    public void Evenly_spaced_ranks_hit_the_data(NonEmptyArray<uint> ages)
    {
        uint[] sorted = [.. ages.Get.Order()];
        for (var i = 0; i < sorted.Length; i++)
        {
            Assert.Equal(sorted[i], Quantiles.Type7(sorted, sorted.Length == 1 ? 0.5 : i / (sorted.Length - 1.0))!.Value, 1e-3);
        }
    }

    [Property]
    public void Ages_and_numbers_give_the_same(NonEmptyArray<uint> ages, byte p)
    {
        uint[] sorted = [.. ages.Get.Order()];
        double[] numbers = [.. sorted.Select(age => (double)age)];
        Assert.Equal(Quantiles.Type7(sorted, p / 255.0), Quantiles.Type7(numbers, p / 255.0));
    }

    [Property]
    public void A_later_quantile_is_not_smaller(NonEmptyArray<uint> ages, byte one, byte other)
    {
        uint[] sorted = [.. ages.Get.Order()];
        var (p, q) = (Math.Min(one, other) / 255.0, Math.Max(one, other) / 255.0);
        Assert.True(Quantiles.Type7(sorted, p) <= Quantiles.Type7(sorted, q));
    }

    /// <summary>R: <c>quantile(c(1, 2, 4, 8, 16), c(.1, .25, .9))</c>.</summary>
    [Theory]
    [InlineData(0.1, 1.4)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 4)]
    [InlineData(0.9, 12.8)]
    public void As_the_default_of_R(double p, double expected) =>
        Assert.Equal(expected, Quantiles.Type7(new double[] { 1, 2, 4, 8, 16 }, p)!.Value, 1e-12);

    [Fact]
    public void Of_nothing_it_is_undefined()
    {
        Assert.Null(Quantiles.Type7(ReadOnlySpan<uint>.Empty, 0.5));
        Assert.Null(Quantiles.Type7(ReadOnlySpan<double>.Empty, 0.5));
    }

    [Fact]
    public void A_share_outside_zero_and_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Type7(new uint[] { 1 }, 1.1));
}
