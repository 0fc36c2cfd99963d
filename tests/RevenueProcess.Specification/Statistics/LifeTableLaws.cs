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

    [Property]
    public void Late_entries_are_accepted_only_if_there_is_a_subject_for_each(Lives lives, uint[] entries)
    {
        uint[] late = [.. entries.Take(lives.All.Count).Select(age => age % 20).Order()];
        var exits = lives.All.Select(life => life.Exit).Order().ToList();

        // Give the latest entry the latest exit, and so on down: if that does not fit, nothing does.
        var fits = late.Reverse().Zip(exits.AsEnumerable().Reverse()).All(pair => pair.First == 0 || pair.First < pair.Second);
        var refused = Record.Exception(() => LifeTable.Of([lives.Sorted(0), lives.Sorted(1)], lives.Sorted(null), late));
        Assert.Equal(fits, refused is null);
        Assert.True(refused is null or ArgumentException { ParamName: "lateEntries" });
    }

    [Property]
    public void Every_table_that_is_accepted_can_be_asked(Lives lives, uint[] entries)
    {
        uint[] late = [.. entries.Take(lives.All.Count).Select(age => age % 20).Order()];
        if (Record.Exception(() => LifeTable.Of([lives.Sorted(0), lives.Sorted(1)], lives.Sorted(null), late)) is not null)
        {
            return;
        }

        var table = LifeTable.Of([lives.Sorted(0), lives.Sorted(1)], lives.Sorted(null), late);
        Assert.All(KaplanMeier.Of(table).Curve(), point => Assert.InRange(point.AtRisk, point.Events, table.Subjects));
    }

    [Theory]
    [InlineData(new uint[] { 5 }, new uint[0], new uint[] { 5 }, "lateEntries[0] is 5, an age at which no subject can have come: 1 came then or later and 0 end or are censored after it.")]
    [InlineData(new uint[0], new uint[] { 5, 6 }, new uint[] { 7 }, "lateEntries[0] is 7, an age at which no subject can have come: 1 came then or later and 0 end or are censored after it.")]
    [InlineData(new uint[] { 3, 9 }, new uint[] { 4 }, new uint[] { 1, 4, 5 }, "lateEntries[1] is 4, an age at which no subject can have come: 2 came then or later and 1 end or are censored after it.")]
    public void A_late_entry_that_no_subject_can_have_is_refused(uint[] ended, uint[] censored, uint[] entries, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => LifeTable.Of([ended], censored, entries));
        Assert.Equal("lateEntries", error.ParamName);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_entries_that_were_not_checked_still_does_not_answer_with_more_endings_than_subjects() =>
        Assert.Contains(
            "At age 5, 1 subjects end and 0 are at risk",
            Assert.Throws<InvalidOperationException>(() => KaplanMeier.Of(LifeTable.OfSorted([new uint[] { 5 }], default, new uint[] { 5 })).Median).Message);
}
