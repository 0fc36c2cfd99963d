using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Cohorts are compared at an age that all of them have reached.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class CohortLaws
{
    [Property]
    public void Conversion_by_an_age_is_that_of_the_definition(Recorded recorded)
    {
        foreach (var pair in recorded.Tally.Frame.Conversions)
        {
            var curve = AalenJohansen.Of(recorded.NaiveFunnel.Table(recorded.NaiveFunnel.ConversionLives(recorded.Process[pair.From], recorded.Process[pair.To]), causes: 2));
            foreach (var age in new[] { Duration.Zero, Duration.FromHours(7), Duration.FromDays(30), Duration.FromDays(900) })
            {
                Assert.Equal(curve.IncidenceAt(0, (uint)Math.Floor(age / recorded.Question.Grain)), recorded.Tally.Conversion(pair.From, pair.To).By(age));
            }
        }
    }

    [Property]
    public void Cohorts_are_compared_at_an_age_that_each_of_them_has_reached_or_not_at_all(Recorded recorded)
    {
        foreach (var pair in recorded.Tally.Frame.Conversions)
        {
            var triangle = recorded.Tally.CohortTriangle(pair.From, pair.To);
            Assert.Equal(recorded.Tally.Cohorts, triangle.Cohorts.Select(cohort => cohort.Period));
            Assert.All(triangle.Cohorts, cohort =>
            {
                Assert.Equal(cohort.Period.End <= recorded.Naive.AsOf ? recorded.Naive.AsOf - cohort.Period.End : null, cohort.Reached);
                Assert.Equal(triangle.Ages.Where(age => age <= cohort.Reached), cohort.ByAge.Select(one => one.Age));
                Assert.All(cohort.ByAge, one => Assert.Equal(cohort.Conversion.By(one.Age), one.Share));
                Assert.Equal(cohort.Reached >= triangle.CommonAge ? triangle.CommonAge : null, cohort.AtCommonAge?.Age);
                Assert.True(cohort.AtCommonAge is not null || cohort.Reached is not { } reached || triangle.CommonAge is null || reached < triangle.CommonAge);
            });
            Assert.True(triangle.CommonAge is null || triangle.Cohorts.Any(cohort => cohort.Reached == triangle.CommonAge));
        }
    }

    [Property]
    public void The_share_by_an_age_never_falls_as_the_age_rises(Recorded recorded)
    {
        foreach (var pair in recorded.Tally.Frame.Conversions)
        {
            Assert.All(recorded.Tally.CohortTriangle(pair.From, pair.To).Cohorts, cohort =>
            {
                var shares = cohort.ByAge.Select(one => one.Share.Value).OfType<double>().ToList();
                Assert.Equal(shares.Order(), shares);
            });
        }
    }

    [Fact]
    public void A_cohort_too_young_to_be_compared_has_no_share_to_compare()
    {
        // In each month four begin: one is won after ten days, one after forty. At the end of May nobody of April has had forty days.
        var told = string.Join("; ", new[] { 0, 30, 61 }.SelectMany((start, month) => Enumerable.Range(0, 4).Select(number =>
            FormattableString.Invariant($"{month}{number}: inquiry {start}{(number == 0 ? FormattableString.Invariant($", customer {start + 10}") : number == 1 && month == 0 ? ", customer 40" : "")}"))));
        var triangle = Told.Log(told, asOf: 90).Tally().CohortTriangle("inquiry", "customer");
        Assert.Equal(["2026-03", "2026-04", "2026-05"], triangle.Cohorts.Select(cohort => cohort.Period.Label), StringComparer.Ordinal);
        Assert.Equal([Duration.FromDays(60), Duration.FromDays(30), null], triangle.Cohorts.Select(cohort => cohort.Reached));
        Assert.Equal([0.25, 0.25, null], triangle.Cohorts.Select(cohort => cohort.AtCommonAge?.Share.Value));
        Assert.Equal(["0.25 0.5", "0.25", ""], triangle.Cohorts.Select(cohort => string.Join(' ', cohort.ByAge.Select(one => FormattableString.Invariant($"{one.Share.Value}")))), StringComparer.Ordinal);
        Assert.Contains("compared at 30 days of 24 hours", triangle.Explain(), StringComparison.Ordinal);
        Assert.Contains("none, since no cohort is old enough", Told.Log("a: inquiry 0").Tally().CohortTriangle("inquiry", "customer").Explain(), StringComparison.Ordinal);
    }
}
