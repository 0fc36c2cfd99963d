using System.IO.Compression;
using System.Text.Json;

namespace RevenueProcess.Specification.Samples;

/// <summary>The demo on public data sets, with the numbers that are known of them.</summary>
public sealed class RealDataReportSpec
{
    [RealDataFact("olist")]
    public void Olist_won_842_of_8000_leads_and_one_of_them_before_its_first_contact()
    {
        var report = DemoRun.Report("olist", "--data", RealData.PathOf("olist"), "--by", "origin", "--format", "json").Json();

        Assert.Equal(8000, report.GetProperty("journeys").GetInt32());
        Assert.Equal(842, report.GetProperty("outcomes").GetProperty("won").GetInt32());
        Assert.Equal(0.10525, report.GetProperty("conversions")[0].GetProperty("cohortSoFar").GetProperty("value").GetDouble(), 12);
        var deviations = report.GetProperty("conformance").GetProperty("deviations").EnumerateArray();
        Assert.Equal(
            "wrong start won 1, after close marketing-qualified 1",
            string.Join(", ", deviations.Select(one => $"{Text(one, "kind")} {Text(one, "to")} {one.GetProperty("count")}")));
        var origins = report.GetProperty("segments").EnumerateArray().Select(one => (Text(one, "value"), one.GetProperty("journeys").GetInt32())).ToList();
        Assert.Contains(("unknown", 1099), origins);
        Assert.Contains((null, 60), origins);
    }

    [RealDataFact("bpi2012")]
    public void Loan_applications_leak_from_13087_to_2246()
    {
        var report = DemoRun.Report("bpi2012", "--data", RealData.PathOf("bpi2012"), "--format", "json");

        AssertLoans(report.Json());
    }

    [RealDataFact("bpi2012")]
    public void Loan_applications_in_any_order_of_rows_give_the_same_report()
    {
        using var folder = new TemporaryFolder();
        using var log = new StreamReader(new GZipStream(File.OpenRead(RealData.PathOf("bpi2012", "bpic2012.csv.gz")), CompressionMode.Decompress));
        var header = log.ReadLine()!;
        var rows = log.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        new Random(2012).Shuffle(rows);
        folder.Write("bpic2012.csv.gz", string.Join('\n', rows.Prepend(header)));

        var shuffled = DemoRun.Report("bpi2012", "--data", folder.Path, "--format", "json");
        AssertLoans(shuffled.Json());
        Assert.Equal(DemoRun.Report("bpi2012", "--data", RealData.PathOf("bpi2012"), "--format", "json").WithoutExamples(), shuffled.WithoutExamples());
    }

    [RealDataFact("crm-opportunities")]
    public void Opportunities_without_a_date_are_put_aside_and_losses_of_0_leave_the_win_rate_by_value_undefined()
    {
        var report = DemoRun.Report("crm", "--data", RealData.PathOf("crm-opportunities"), "--by", "product", "--format", "json").Json();

        Assert.Equal((4238, 2473, 0, 1589), Outcomes(report));
        Assert.Equal(10_005_534, report.GetProperty("amounts").GetProperty("won").GetProperty("total").GetDecimal());
        Assert.Equal("no date 500", string.Join(", ", report.GetProperty("rows").GetProperty("setAside").EnumerateArray().Select(one => $"{Text(one, "reason")} {one.GetProperty("count")}")));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("winRate").GetProperty("byValue").ValueKind);
        Assert.DoesNotContain(report.GetProperty("segments").EnumerateArray(), one => Text(one, "value") == "GTXPro");
    }

    private static void AssertLoans(JsonElement report)
    {
        Assert.Equal(262_200, report.GetProperty("rows").GetProperty("read").GetInt32());
        Assert.Equal(
            [13_087, 7_367, 5_113, 5_015, 2_246],
            report.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("onPath").GetBoolean()).Select(stage => stage.GetProperty("reached").GetInt32()));
        Assert.Equal((2_246, 2_807, 7_635, 399), Outcomes(report));
    }

    private static (int Won, int Lost, int Disqualified, int Open) Outcomes(JsonElement report)
    {
        var outcomes = report.GetProperty("outcomes");
        return (Of("won"), Of("lost"), Of("disqualified"), Of("open"));

        int Of(string name) => outcomes.GetProperty(name).GetInt32();
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
