using FsCheck.Xunit;

namespace RevenueProcess.Specification.Statistics;

[Properties(Arbitrary = [typeof(AnyLives)])]
public class LifeTableLaws
{
    [Property]
    public void The_number_at_risk_is_who_has_entered_and_not_left(Lives lives)
    {
        var cursor = lives.Table.Endings(0);
        while (cursor.MoveNext())
        {
            Assert.Equal(lives.AtRisk(cursor.Age), cursor.AtRisk);
        }
    }

    [Property]
    public void Every_ending_is_passed_once_at_its_age(Lives lives)
    {
        var passed = new List<(uint, int, int)>();
        var cursor = lives.Table.Endings(1);
        while (cursor.MoveNext())
        {
            passed.Add((cursor.Age, cursor.Wanted, cursor.Others));
        }

        var expected = lives.Ages
            .Select(age => (age, lives.Ending(age, 1), lives.Ending(age, 0)))
            .Where(step => step.Item2 + step.Item3 > 0);
        Assert.Equal(expected, passed);
    }

    [Property]
    public void Every_subject_is_counted_once(Lives lives)
    {
        var table = lives.Table;
        Assert.Equal(lives.All.Count, table.Subjects);
        Assert.Equal(table.Subjects, table.EventsOf(0) + table.EventsOf(1) + table.CensoredCount);
    }

    [Property]
    public void Splitting_a_cause_in_two_changes_no_answer_about_the_others(Lives lives)
    {
        var odd = lives.Sorted(1).ToArray().Where((_, i) => i % 2 == 1).ToArray();
        var even = lives.Sorted(1).ToArray().Where((_, i) => i % 2 == 0).ToArray();
        var split = LifeTable.Of([lives.Sorted(0), odd, even], lives.Sorted(null), lives.Entries);
        Assert.Equal(AalenJohansen.Of(lives.Table).Incidence(0), AalenJohansen.Of(split).Incidence(0));
        Assert.Equal(KaplanMeier.Of(lives.Table).Curve(), KaplanMeier.Of(split).Curve());
    }

    [Property]
    public void Left_truncation_at_zero_changes_nothing(Lives lives)
    {
        var start = lives.FromTheStart;
        var truncated = LifeTable.Of([start.Sorted(0), start.Sorted(1)], start.Sorted(null), new uint[start.All.Count]);
        Assert.Equal(KaplanMeier.Of(start.Table).Curve(), KaplanMeier.Of(truncated).Curve());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(70)]
    public void Ages_out_of_order_are_refused_wherever_they_are(int count)
    {
        for (var place = 1; place < count; place++)
        {
            var ages = Enumerable.Range(5, count).Select(age => (uint)age).ToArray();
            ages[place] = ages[place - 1] - 1;
            var error = Assert.Throws<ArgumentException>(() => LifeTable.Of([ages], default));
            Assert.Contains($"causes[0] is not sorted: {ages[place - 1]} at {place - 1} is followed by {ages[place]}", error.Message);
        }
    }

    [Fact]
    public void Ages_in_order_are_accepted_with_ties() => Assert.Equal(40, LifeTable.Of([new uint[20]], new uint[20]).Subjects);

    [Fact]
    public void A_table_without_causes_is_refused() =>
        Assert.Contains("at least one cause", Assert.Throws<ArgumentException>(() => LifeTable.Of([], default)).Message);

    [Fact]
    public void More_late_entries_than_subjects_are_refused() =>
        Assert.Contains("at most 1", Assert.Throws<ArgumentException>(() => LifeTable.Of([new uint[] { 5 }], default, new uint[] { 1, 2 })).Message);

    [Fact]
    public void Ending_at_the_age_of_a_late_entry_is_refused() =>
        Assert.Contains(
            "At age 5, 1 subjects end and 0 are at risk",
            Assert.Throws<InvalidOperationException>(() => KaplanMeier.Of(LifeTable.Of([new uint[] { 5 }], default, new uint[] { 5 })).Median).Message);
}
