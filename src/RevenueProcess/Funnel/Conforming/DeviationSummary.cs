using static System.FormattableString;

namespace RevenueProcess;

/// <summary>All deviations of one kind, and how the journeys with any of them ended beside those without.</summary>
/// <remarks>That journeys with a deviation win more or less often does not say that it is the reason: nobody drew lots.</remarks>
public sealed record DeviationSummary
{
    internal DeviationSummary(DeviationKind kind, long count, OutcomeCounts with, OutcomeCounts without)
    {
        Kind = kind;
        Count = count;
        Journeys = Rate.Of(with.Total, Sums.Of([with.Total, without.Total]));
        WinRateWith = with.WinRate;
        WinRateWithout = without.WinRate;
    }

    /// <summary>The kind.</summary>
    public DeviationKind Kind { get; }

    /// <summary>The kind in words: <c>wrong start</c>.</summary>
    public string KindText => Kind.Text();

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <summary>Journeys with any ÷ all journeys.</summary>
    public Rate Journeys { get; }

    /// <summary>Won ÷ (won + lost) of the journeys with any.</summary>
    public Rate WinRateWith { get; }

    /// <summary>Won ÷ (won + lost) of the journeys with none.</summary>
    public Rate WinRateWithout { get; }

    /// <summary>The first win rate minus the second, with Newcombe's interval; undefined where either is.</summary>
    public Estimate Difference => WinRateWith.Minus(WinRateWithout);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"{KindText}: {Count:#,0}, in {Journeys.Numerator:#,0} of {Wording.Counted(Journeys.Denominator, "journey")}; of those that are won or lost, {WinRateWith.Numerator:#,0} of {WinRateWith.Denominator:#,0} are won with it, {WinRateWithout.Numerator:#,0} of {WinRateWithout.Denominator:#,0} without.");

    /// <summary>The kind and how often.</summary>
    public override string ToString() => Invariant($"{KindText}: {Count:#,0}");
}
