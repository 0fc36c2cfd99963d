namespace RevenueProcess.Specification.Import;

/// <summary>Files with a row for each touch.</summary>
public sealed class TouchesSpec
{
    private static readonly LongSource _moves = new("moves", new LongColumns("id", "stage", "at"));

    private static readonly TouchesSource _calls = new("calls", new TouchesColumns("deal", "at", new ColumnCell("type") { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["Phone"] = "call", ["-"] = "" } }) { Team = "who" })
    {
        Where = [new RowCondition("test", ["yes"]) { Excludes = true }],
    };

    [Fact]
    public void A_row_is_a_touch_with_its_kind_and_its_team()
    {
        var log = Log(["a", "2026-03-03", "Phone", "sales", ""], ["a", "2026-03-02T10:00:00Z", "mail", "", "no"]);

        Assert.Equal(["a mail  2026-03-02T10:00:00Z", "a call sales 2026-03-02T23:00:00Z"], log.Touches().Select(touch => $"{touch.JourneyId} {touch.What} {touch.Team} {touch.At}"));
        Assert.Equal((2, 2), (log.Read.Touches.Read, log.Read.Touches.Kept));
        Assert.Equal(["a inquiry 1"], Imported.Days(log));
    }

    [Fact]
    public void A_row_is_put_aside_for_the_first_reason_that_applies()
    {
        var log = Log(
            ["", "", "", "", "yes"], ["", "", "", "", ""], ["a", "", "", "", ""], ["a", "soon", "", "", ""], ["a", "2026-03-03", "", "sales", ""], ["a", "2026-03-03", "-", "sales", ""],
            ["a", "2026-03-03", "\u2800", "", ""], ["b", "2026-03-03", "Phone", "", ""], ["a", "2026-03-03", "Phone", "", ""], ["a", "2026-03-03", "call", "", ""]);

        Assert.Equal((11, 2), (log.Lines.Read, log.Lines.Kept));
        Assert.Equal(
            [("filtered by the import", 1), ("missing journey", 1), ("missing instant", 1), ("missing touch", 3), ("unparsable instant", 1), ("without an entry", 1), ("duplicate", 1)],
            log.Lines.SetAside.Where(aside => aside.Count > 0).Select(aside => (aside.ReasonText, (int)aside.Count)));
    }

    [Fact]
    public void Touches_and_rows_to_look_up_give_no_attributes()
    {
        Assert.Throws<ArgumentException>(() => _calls with { Attributes = [new AttributeColumn("type")] });
        Assert.Throws<ArgumentException>(() => new LookupSource("f", "id") { Attributes = [new AttributeColumn("type")] });
    }

    private static StageLog Log(params string?[][] calls) => Imported.Log(
        new ImportMap([_calls, _moves]) { Zone = NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"] },
        NamedRows.Of("moves", ["id", "stage", "at"], ["a", "inquiry", "2026-03-01T12:00:00Z"]), NamedRows.Of("calls", ["deal", "at", "type", "who", "test"], calls));
}
