using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>The words themselves keep their promises: what they say of records depends on nothing but the records.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class NaiveHistoryLaws
{
    [Property]
    public void What_records_mean_is_a_function_of_the_set(Recorded recorded, int seed)
    {
        var records = recorded.Records.ToArray();
        new Random(seed).Shuffle(records);
        Assert.Equal(recorded.Naive.ToString(), NaiveHistory.Of(recorded.Process, records, recorded.Question.Options).ToString());
    }

    [Property]
    public void A_later_record_changes_nothing_that_an_earlier_cut_sees(Recorded recorded, int seed)
    {
        var random = new Random(seed);
        var options = recorded.Question.Options with { AsOf = null, Currency = "EUR" };
        var t = recorded.SomeInstant(random);
        var fewer = recorded.Records.Where(record => Recorded.At(record) < t || random.Next(2) == 0);
        Assert.Equal(
            NaiveHistory.Of(recorded.Process, recorded.Records, options).CutAt(t).ToString(), NaiveHistory.Of(recorded.Process, fewer, options).CutAt(t).ToString());
    }
}
