namespace RevenueProcess.Specification.Statistics;

/// <summary>Where everyone ends by one cause the steps add up to 1 but for rounding; the share is 1.</summary>
public sealed class AalenJohansenCertainty
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)] // adds up to less than 1 by rounding
    [InlineData(7)]
    [InlineData(57)]
    public void A_share_of_one_is_exactly_one(int subjects)
    {
        uint[] ages = [.. Enumerable.Range(1, subjects).Select(age => (uint)age)];
        var incidence = AalenJohansen.Of(LifeTable.Of([ages, Array.Empty<uint>()], censored: default)).Incidence(0);

        Assert.Equal((1.0, 1.0), (incidence.Value, incidence.Interval!.Value.High));
        Assert.InRange(incidence.Interval.Value.Low, 0, 0.95);
    }
}
