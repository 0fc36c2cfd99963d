using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The first visits that journeys made of a stage, and those they made again.</summary>
public sealed record StageRecycling
{
    internal StageRecycling(Stage stage, StageLeakage first, StageLeakage again)
    {
        Stage = stage;
        First = first;
        Again = again;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>Where first visits went: one a journey that visited the stage.</summary>
    public StageLeakage First { get; }

    /// <summary>Where the visits of journeys went that had been in the stage before.</summary>
    public StageLeakage Again { get; }

    /// <summary>Visits ÷ journeys that visited the stage, at least 1; null without any.</summary>
    public double? MeanVisits => First.Entries == 0 ? null : (double)Sums.Of([First.Entries, Again.Entries]) / First.Entries;

    /// <summary>First visits that advanced ÷ first visits that ended.</summary>
    public Rate AdvancedFirst => Rate.Of(First.Advanced, First.Ended);

    /// <summary>Later visits that advanced ÷ later visits that ended.</summary>
    public Rate AdvancedAgain => Rate.Of(Again.Advanced, Again.Ended);

    /// <summary>
    /// <see cref="AdvancedAgain"/> minus <see cref="AdvancedFirst"/>. Journeys were not drawn by lot: those that come back may be other journeys
    /// than those that do not.
    /// </summary>
    public Estimate Difference => AdvancedAgain.Minus(AdvancedFirst);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Visits of {Stage}: {First.Advanced:#,0} of {First.Ended:#,0} first visits that ended advanced, and {Again.Advanced:#,0} of {Again.Ended:#,0} later ones; {Wording.Counted(First.Entries, "journey")} visited it, {Wording.Counted(Sums.Of([First.Entries, Again.Entries]), "time")} in all.");

    /// <summary>Both shares.</summary>
    public override string ToString() => $"{Stage}: first {AdvancedFirst}; again {AdvancedAgain}";
}
