using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Statistics;

/// <summary>The laws are only as good as the lives they see: the awkward cases must turn up.</summary>
public class AnyLivesCoverage
{
    private static readonly IReadOnlyList<Lives> Sample = AnyLives.Lives().Generator.Sample(1000, new Rnd(20_261_124), 50).ToList();

    [Fact]
    public void Some_tables_are_empty() => AtLeast(0.04, lives => lives.IsEmpty);

    [Fact]
    public void Many_have_ties_of_a_cause() => AtLeast(0.4, lives => lives.Ages.Any(age => lives.Ending(age, 0) > 1));

    [Fact]
    public void Many_have_ties_of_both_causes() => AtLeast(0.4, lives => lives.Ages.Any(age => lives.Ending(age, 0) > 0 && lives.Ending(age, 1) > 0));

    [Fact]
    public void Many_have_a_subject_censored_at_the_age_of_an_ending() =>
        AtLeast(0.4, lives => lives.All.Any(life => life.Cause is null && lives.Ending(life.Exit, 0) > 0));

    [Fact]
    public void Many_have_late_entries() => AtLeast(0.4, lives => lives.Entries.Length > 0);

    [Fact]
    public void Some_have_all_ended() => AtLeast(0.1, lives => !lives.IsEmpty && KaplanMeier.Of(lives.Table).SurvivalAt(100).Value == 0);

    [Fact]
    public void Some_stay_above_one_half() => AtLeast(0.01, lives => !lives.IsEmpty && KaplanMeier.Of(lives.Table).Median.Value is null);

    [Fact]
    public void Some_are_flat_at_one_half() =>
        AtLeast(0.01, lives => KaplanMeier.Of(lives.Table).Curve().Any(point => Math.Abs(point.Survival - 0.5) < 1e-9));

    [Fact]
    public void Many_have_a_median_with_two_bounds() =>
        AtLeast(0.3, lives => KaplanMeier.Of(lives.Table).Median.Interval is { } interval && double.IsFinite(interval.High));

    [Fact]
    public void Many_have_an_age_by_which_a_cause_has_ended_none() =>
        AtLeast(0.15, lives => lives.Ages.Any(age => AalenJohansen.Of(lives.Table).IncidenceAt(0, age).Value == 0));

    [Fact]
    public void Some_have_a_cause_that_never_ends_any_while_another_does() =>
        AtLeast(0.02, lives => lives.Table.EventsOf(1) == 0 && lives.Table.EventCount > 0);

    [Fact]
    public void Some_end_nobody() => AtLeast(0.01, lives => !lives.IsEmpty && lives.Table.EventCount == 0);

    [Fact]
    public void Many_follow_someone_to_an_age_by_which_none_has_ended() =>
        AtLeast(0.1, lives => lives.Ages.Any(age => KaplanMeier.Of(lives.Table).SurvivalAt(age).Value == 1));

    private static void AtLeast(double share, Func<Lives, bool> awkward) => Assert.True(Sample.Count(awkward) >= share * Sample.Count);
}
