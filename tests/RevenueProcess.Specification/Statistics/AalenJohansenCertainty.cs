namespace RevenueProcess.Specification.Statistics;

/// <summary>Where everyone ends by one cause there is nothing left to estimate.</summary>
public sealed class AalenJohansenCertainty
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)] // adds up to less than 1 by rounding
    [InlineData(7)]
    [InlineData(57)]
    public void A_share_of_one_is_exactly_one_and_has_no_interval(int subjects)
    {
        uint[] ages = [.. Enumerable.Range(1, subjects).Select(age => (uint)age)];
        var incidence = AalenJohansen.Of(LifeTable.Of([ages, Array.Empty<uint>()], censored: default)).Incidence(0);

        Assert.Equal((1.0, null), (incidence.Value, incidence.Interval));
    }
}
