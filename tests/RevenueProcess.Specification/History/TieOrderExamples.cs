using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>Many entries at one instant are work like sorting them, whatever stages, sequences and precisions they have.</summary>
public sealed class TieOrderExamples
{
    [Theory]
    [InlineData("one stage, many precisions")]
    [InlineData("every stage, many instants in one long interval")]
    [InlineData("every stage, many texts")]
    public void A_choice_looks_at_no_more_than_one_entry_a_stage(string kind) =>
        Assert.All([1_000, 8_000], count => Assert.InRange(Looks(kind, count), count / 4, count * (Told.Process.Stages.Count + 2L)));

    private static TiedEntry Entry(string kind, int number) => kind switch
    {
        "one stage, many precisions" => new TiedEntry(0, 0, number, number),
        "every stage, many texts" => new TiedEntry(number % 2 == 0 ? number % 9 : 9 + number, 0, number % 2 == 0 ? number : 0, number),
        _ => new TiedEntry(number % 9, number, 10_000_000, number),
    };

    private static long Looks(string kind, int count)
    {
        var columns = new LogColumns { Count = 0, Journeys = [], Stages = [], Ticks = [], Keys = JourneyKeys.Of([]), UnknownStages = new string[count + 1] };
        var ties = new TieOrder(Told.Process, new EntryOrder(Told.Process, columns));
        ties.Load([.. Enumerable.Range(0, count).Select(number => Entry(kind, number))]);
        for (var here = JourneyWalk.NoStage; ties.Left > 0;)
        {
            here = ties.Take(here)[0].Stage;
        }

        return ties.Looks;
    }
}
