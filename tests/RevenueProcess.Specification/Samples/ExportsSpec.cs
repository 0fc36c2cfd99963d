using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>The ready-made imports for exports of common systems read what such exports look like.</summary>
public sealed class ExportsSpec
{
    /// <summary>How the columns begin of which there is one for each stage.</summary>
    private const string OfEachStage = "hs_v2_date_entered_";

    public static TheoryData<string> Folders { get; } = [.. Directory.EnumerateDirectories(DemoRun.Example("exports")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Counted by hand in the rows: won, lost and open journeys, the entries into each stage, and the value of won and open journeys.</summary>
    [Theory]
    [InlineData("salesforce-history", "1 1 2", "prospecting 3, qualification 3, proposal 1, negotiation 1, won 1, lost 1", "14000 28000")]
    [InlineData("salesforce-field-history", "1 1 1", "prospecting 2, qualification 2, proposal 1, negotiation 0, won 1, lost 1", "15000 0")]
    [InlineData("hubspot-history", "1 1 1", "appointment 3, qualified 4, presentation 3, decision 1, contract 2, won 1, lost 1", "12500.5 4800")]
    [InlineData("hubspot-dates", "1 1 1", "appointment 3, qualified 3, presentation 2, decision 1, contract 2, won 1, lost 1", "12500.5 4800")]
    [InlineData("odoo", "1 1 2", "new 4, qualified 2, proposition 2, won 1, lost 1", "5200 0")]
    [InlineData("frappe", "1 1 1", "qualification 3, demo 2, proposal 1, negotiation 1, closing 1, won 1, lost 1", "250000 0")]
    [InlineData("event-log", "1 1 1", "received 3, checked 2, offered 1, accepted 1, cancelled 1", "0 0")]
    public void An_export_is_read_right(string folder, string outcomes, string entries, string values)
    {
        var report = DemoRun.Report($"exports/{folder}", "--format", "json").Json();
        var (told, amounts) = (report.GetProperty("outcomes"), report.GetProperty("amounts"));

        Assert.Equal(outcomes, $"{told.GetProperty("won")} {told.GetProperty("lost")} {told.GetProperty("open")}");
        Assert.Equal(entries, string.Join(", ", report.GetProperty("stages").EnumerateArray().Select(stage => $"{stage.GetProperty("id").GetString()} {stage.GetProperty("entries")}")));
        Assert.Equal(values, FormattableString.Invariant($"{Total("won"):0.##} {Total("open"):0.##}"));
        Assert.Empty(report.GetProperty("unknownStages").EnumerateArray());

        decimal Total(string which) => amounts.GetProperty(which).GetProperty("total").GetDecimal();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Nothing_is_put_aside_but_what_the_import_filters_and_what_repeats_a_stage(string folder)
    {
        var read = DemoRun.Log($"exports/{folder}").Read;

        Assert.All(read.Lines.SetAside.Concat(read.Values.SetAside).Concat(read.Statements.SetAside), aside => Assert.Contains(aside.Reason, new[] { SetAsideReason.Filtered, SetAsideReason.Duplicate }));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_page_names_each_export_and_each_of_its_columns(string folder)
    {
        var (page, import) = (Repository.Read("docs/exports.md"), File.ReadAllText(DemoRun.Example($"exports/{folder}/import.json")));
        var columns = ImportMapJson.Read(import).Files.SelectMany(source => File.ReadLines(DemoRun.Example($"exports/{folder}/{source.File}")).First().Split(','))
            .Select(column => column.Trim('"')).Where(column => import.Contains($"\"{column}\"", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        Assert.Contains($"`{folder}`", page, StringComparison.Ordinal);
        Assert.All(columns, column => Assert.Contains($"`{(column.StartsWith(OfEachStage, StringComparison.Ordinal) ? OfEachStage : column)}`", page, StringComparison.Ordinal));
    }
}
