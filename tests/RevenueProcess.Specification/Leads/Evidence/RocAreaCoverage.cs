namespace RevenueProcess.Specification.Leads.Evidence;

/// <summary>How often the interval of an area holds the true one: won leads score N(d, 1), lost ones N(0, 1), so the area is Φ(d ÷ √2).</summary>
public sealed class RocAreaCoverage
{
    private const int Runs = 2_000;

    [Theory]
    [InlineData(1.8123876, 0.90, 30, 60)]
    [InlineData(2.3261743, 0.95, 10, 40)]
    [InlineData(2.3261743, 0.95, 20, 20)]
    [InlineData(2.7718076, 0.975, 20, 20)]
    [InlineData(2.7718076, 0.975, 30, 30)]
    [InlineData(3.2899527, 0.99, 30, 30)]
    public void The_interval_of_an_area_holds_the_true_area_in_at_least_93_of_100_samples(double distance, double truth, int won, int lost) =>
        Assert.InRange(Covered(distance, truth, won, lost).Logit, 0.93, 1);

    [Theory]
    [InlineData(2.3261743, 0.95, 10, 40)]
    [InlineData(2.7718076, 0.975, 20, 20)]
    [InlineData(3.2899527, 0.99, 30, 30)]
    public void The_same_variance_on_the_plain_scale_holds_it_in_at_most_84(double distance, double truth, int won, int lost) =>
        Assert.InRange(Covered(distance, truth, won, lost).Plain, 0.7, 0.84);

    private static (double Logit, double Plain) Covered(double distance, double truth, int won, int lost)
    {
        var random = new Random(20_261_125);
        var (logit, plain) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            double[] ofWon = [.. Enumerable.Range(0, won).Select(_ => distance + Normal(random))];
            double[] ofLost = [.. Enumerable.Range(0, lost).Select(_ => Normal(random))];
            var area = ScoreQuality.Of(
                ofWon.Select(score => new ScoredLead(score, Outcome.Won)).Concat(ofLost.Select(score => new ScoredLead(score, Outcome.Lost)))).RocArea;
            logit += area.Interval!.Value.Contains(truth) ? 1 : 0;
            plain += Math.Abs(area.Value!.Value - truth) <= 1.959964 * StandardError(ofWon, ofLost) ? 1 : 0;
        }

        return ((double)logit / Runs, (double)plain / Runs);
    }

    private static double StandardError(double[] won, double[] lost)
    {
        return Math.Sqrt(
            (Variance([.. won.Select(score => lost.Average(other => score > other ? 1.0 : 0))]) / won.Length)
            + (Variance([.. lost.Select(score => won.Average(other => score < other ? 1.0 : 0))]) / lost.Length));

        static double Variance(double[] values)
        {
            var mean = values.Average();
            return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        }
    }

    // Box and Muller's.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
