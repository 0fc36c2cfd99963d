using System.Globalization;
using System.Text.Json;

namespace RevenueProcess.Specification.Samples;

/// <summary>Every figure of the example on opportunities, against a count over the raw files that shares no code with the program.</summary>
public sealed class CrmDefinitionsSpec
{
    private const double Z = 1.959963984540054;

    [RealDataFact("crm-opportunities")]
    public void Each_figure_of_each_definition_is_that_of_a_count_over_the_raw_files()
    {
        var deals = Deals();
        var report = Report();
        AssertCounts(report.GetProperty("leads"), deals);
        Assert.Equal((8800, 4238, 2473, 2089), Counted(deals));
        Assert.Equal(deals.Count(deal => deal.Undated), report.GetProperty("undated").GetInt32());
        Assert.Equal("85 7375 0 1425", Join(report, 0));
        Assert.Equal("7 8800 0 0", Join(report, 1));
        Assert.Equal("35 8800 0 0", Join(report, 2));

        var definitions = report.GetProperty("definitions");
        Assert.Equal(2, definitions.GetArrayLength());
        AssertEvidence(definitions[0], "mid-size or larger", 1, deals, MidSize);
        AssertEvidence(definitions[1], "worth a call", 1, deals, WorthACall);
    }

    [RealDataFact("crm-opportunities")]
    public void Each_figure_of_the_comparison_is_that_of_a_count_over_the_raw_files()
    {
        var deals = Deals();
        var comparison = Assert.Single(Report().GetProperty("comparisons").EnumerateArray());
        Assert.Equal(1, comparison.GetProperty("beforeVersion").GetInt32());
        AssertEvidence(comparison.GetProperty("after"), "worth a call", 2, deals, WorthACall2);

        var (stay, enter, leave) = (
            deals.Where(deal => WorthACall(deal) == true && WorthACall2(deal) == true).ToList(),
            deals.Where(deal => WorthACall(deal) != true && WorthACall2(deal) == true).ToList(),
            deals.Where(deal => WorthACall(deal) == true && WorthACall2(deal) != true).ToList());
        AssertCounts(comparison.GetProperty("staying"), stay);
        AssertCounts(comparison.GetProperty("entering"), enter);
        AssertCounts(comparison.GetProperty("leaving"), leave);
        var changes = comparison.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(
            (from deal in deals
             let pair = (WorthACall(deal), WorthACall2(deal))
             where pair.Item1 != pair.Item2
             group deal by pair into pair
             select $"{Word(pair.Key.Item1)} → {Word(pair.Key.Item2)}: {Counted(pair.ToList())} {string.Join(' ', pair.Select(deal => deal.Id).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
            changes.Select(change => $"{change.GetProperty("before")} → {change.GetProperty("after")}: {Counted(change)} {string.Join(' ', change.GetProperty("ids").EnumerateArray().Select(id => id.GetString()))}").Order(StringComparer.Ordinal));

        // Newcombe's interval for the exchange; for the change of precision the same over three groups.
        var (e, l, s) = (Share(enter), Share(leave), Share(stay));
        AssertEstimate(
            comparison.GetProperty("exchange"), e.P - l.P,
            e.P - l.P - Math.Sqrt(Square(e.P - e.Low) + Square(l.High - l.P)), e.P - l.P + Math.Sqrt(Square(e.High - e.P) + Square(l.P - l.Low)));
        var (cs, ce, cl) = ((s.N / (s.N + e.N)) - (s.N / (s.N + l.N)), e.N / (s.N + e.N), l.N / (s.N + l.N));
        var change = (cs * s.P) + (ce * e.P) - (cl * l.P);
        AssertEstimate(
            comparison.GetProperty("precisionChange"), change,
            change - Math.Sqrt(Square(cs * (cs > 0 ? s.P - s.Low : s.High - s.P)) + Square(ce * (e.P - e.Low)) + Square(cl * (l.High - l.P))),
            change + Math.Sqrt(Square(cs * (cs > 0 ? s.High - s.P : s.P - s.Low)) + Square(ce * (e.High - e.P)) + Square(cl * (l.P - l.Low))));
    }

    [RealDataFact("crm-opportunities")]
    public void The_text_shows_the_figures_of_the_json()
    {
        var text = Run("text").Out;
        foreach (var definition in Report().GetProperty("definitions").EnumerateArray())
        {
            Assert.Contains(Percent(definition.GetProperty("precision")), text, StringComparison.Ordinal);
            Assert.Contains(Percent(definition.GetProperty("recall")), text, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{definition.GetProperty("met").GetProperty("total").GetInt32():#,0}"), text, StringComparison.Ordinal);
        }

        static string Percent(JsonElement rate) => string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * rate.GetProperty("value").GetDouble():0.0} % [{100 * rate.GetProperty("low").GetDouble():0.0}, {100 * rate.GetProperty("high").GetDouble():0.0}]");
    }

    [RealDataFact("crm-opportunities")]
    public void A_deal_is_explained()
    {
        var run = DemoRun.Of(
            "explain", "--definitions", DemoRun.Example("crm/definitions.json"), "--profiles", DemoRun.Example("crm/profiles.json"),
            "--data", RealData.PathOf("crm-opportunities"), "--lead", "1C1I7A6R", "--definition", "worth a call");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("Worth a call v1 is not met", run.Out, StringComparison.Ordinal);
        Assert.Contains("was 718.62", run.Out, StringComparison.Ordinal);
    }

    private static DemoRun Run(string format) => DemoRun.Of(
        "definitions", "--definitions", DemoRun.Example("crm/definitions.json"), "--profiles", DemoRun.Example("crm/profiles.json"),
        "--data", RealData.PathOf("crm-opportunities"), "--compare", DemoRun.Example("crm/definitions-2.json"), "--format", format);

    private static JsonElement Report() => Run("json").Json();

    private static List<Deal> Deals()
    {
        var accounts = RealData.Rows("crm-opportunities", "accounts.csv").Skip(1).ToDictionary(row => row[0], StringComparer.Ordinal);
        return [.. RealData.Rows("crm-opportunities", "sales_pipeline.csv").Skip(1).Select(row =>
        {
            var account = accounts.GetValueOrDefault(row[3]);
            return new Deal(
                row[0], row[2], account?[1], account is null ? null : decimal.Parse(account[3], CultureInfo.InvariantCulture),
                account is null ? null : int.Parse(account[4], CultureInfo.InvariantCulture), row[4] == "Won", row[4] == "Lost", row[5].Length == 0);
        })];
    }

    private static bool? MidSize(Deal deal) => deal.Employees is { } employees ? employees >= 1000 : null;

    private static bool? WorthACall(Deal deal) =>
        deal.Product is "GTX Pro" or "GTXPro" or "GTX Plus Pro" ? true
        : deal.Sector is null ? null
        : deal.Revenue >= 1000 && deal.Sector is "entertainment" or "marketing" or "software";

    private static bool? WorthACall2(Deal deal) =>
        deal.Product is "MG Special" or "GTX Plus Pro" ? true
        : deal.Sector is null ? null
        : deal.Sector is "entertainment" or "marketing" or "software";

    private static void AssertEvidence(JsonElement evidence, string name, int version, List<Deal> deals, Func<Deal, bool?> judge)
    {
        Assert.Equal((name, version), (evidence.GetProperty("name").GetString(), evidence.GetProperty("version").GetInt32()));
        var met = deals.Where(deal => judge(deal) == true).ToList();
        AssertCounts(evidence.GetProperty("met"), met);
        AssertCounts(evidence.GetProperty("notMet"), deals.Where(deal => judge(deal) == false).ToList());
        AssertCounts(evidence.GetProperty("unknown"), deals.Where(deal => judge(deal) is null).ToList());
        var (won, lost) = (met.Count(deal => deal.Won), met.Count(deal => deal.Lost));
        AssertRate(evidence.GetProperty("precision"), won, won + lost);
        AssertRate(evidence.GetProperty("recall"), won, 4238);
        AssertRate(evidence.GetProperty("baseWinRate"), 4238, 4238 + 2473);
        AssertRate(evidence.GetProperty("acceptance"), 0, 0);
        AssertLift(evidence.GetProperty("lift"), won, won + lost, 4238, 6711);
    }

    // At a bound of the lift the ratio of the two win rates is one that a χ² test just rejects, with the rates that are then the likeliest.
    private static void AssertLift(JsonElement lift, double won, double decided, double allWon, double all)
    {
        Assert.Equal(won / decided / (allWon / all), lift.GetProperty("value").GetDouble(), 1e-12);
        foreach (var bound in new[] { "low", "high" })
        {
            var share = decided / all;
            var ratio = (1 - share) / ((1 / lift.GetProperty(bound).GetDouble()) - share);
            var (low, high) = (0.0, Math.Min(1, 1 / ratio));
            for (var step = 0; step < 300; step++)
            {
                var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
                (low, high) = Likelihood(left) < Likelihood(right) ? (left, high) : (low, right);
            }

            var chi = Term(won, decided, ratio * low) + Term(allWon - won, all - decided, low);
            Assert.Equal(Z * Z, chi, 1e-3);

            double Likelihood(double p) => (won * Math.Log(ratio * p)) + ((decided - won) * Math.Log(1 - (ratio * p)))
                + ((allWon - won) * Math.Log(p)) + ((all - decided - allWon + won) * Math.Log(1 - p));
        }

        static double Term(double k, double n, double p) => Square(k - (n * p)) / (n * p * (1 - p));
    }

    private static void AssertRate(JsonElement rate, int numerator, int denominator)
    {
        Assert.Equal((numerator, denominator), (rate.GetProperty("numerator").GetInt32(), rate.GetProperty("denominator").GetInt32()));
        if (denominator == 0)
        {
            Assert.All(["value", "low", "high"], key => Assert.Equal(JsonValueKind.Null, rate.GetProperty(key).ValueKind));
            return;
        }

        var (low, high) = Wilson(numerator, denominator);
        AssertEstimate(rate, (double)numerator / denominator, low, high);
    }

    private static void AssertEstimate(JsonElement estimate, double value, double low, double high)
    {
        Assert.Equal(value, estimate.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(low, estimate.GetProperty("low").GetDouble(), 1e-9);
        Assert.Equal(high, estimate.GetProperty("high").GetDouble(), 1e-9);
    }

    private static (double Low, double High) Wilson(double k, double n)
    {
        // The two roots of (p − x)² = z² x (1 − x) ÷ n.
        var (a, b, c) = (1 + (Z * Z / n), (2 * k / n) + (Z * Z / n), Square(k / n));
        var root = Math.Sqrt((b * b) - (4 * a * c));
        return ((b - root) / (2 * a), (b + root) / (2 * a));
    }

    private static (double P, double N, double Low, double High) Share(List<Deal> deals)
    {
        double won = deals.Count(deal => deal.Won);
        var n = won + deals.Count(deal => deal.Lost);
        var (low, high) = Wilson(won, n);
        return (won / n, n, low, high);
    }

    private static void AssertCounts(JsonElement counts, List<Deal> deals) => Assert.Equal(Counted(deals), Counted(counts));

    private static (int Total, int Won, int Lost, int Open) Counted(List<Deal> deals) =>
        (deals.Count, deals.Count(deal => deal.Won), deals.Count(deal => deal.Lost), deals.Count(deal => !deal.Won && !deal.Lost));

    private static (int Total, int Won, int Lost, int Open) Counted(JsonElement counts) => (
        counts.GetProperty("total").GetInt32(), counts.GetProperty("won").GetInt32(), counts.GetProperty("lost").GetInt32(), counts.GetProperty("open").GetInt32());

    private static string Join(JsonElement report, int index) => string.Join(
        ' ', new[] { "rows", "matched", "unmatched", "withoutKey" }.Select(key => report.GetProperty("joins")[index].GetProperty(key).GetRawText()));

    private static string Word(bool? verdict) => verdict switch { true => "met", false => "not met", _ => "unknown" };

    private static double Square(double x) => x * x;

    private sealed record Deal(string Id, string Product, string? Sector, decimal? Revenue, int? Employees, bool Won, bool Lost, bool Undated);
}
