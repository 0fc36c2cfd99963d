using NodaTime;
using RevenueProcess.Specification.Import;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What a frame does to the numbers of a log is told beside them.</summary>
public sealed class FrameReviewSpec
{
    private static readonly string[] _columns = ["id", "stage", "at", "source"];

    [Theory]
    [InlineData("UTC", "month", 0)]
    [InlineData("Africa/Abidjan", "month", 0)]
    [InlineData("America/Sao_Paulo", "month", 1)]
    [InlineData("America/Sao_Paulo", "day", 2)]
    [InlineData("America/Sao_Paulo", "year", 0)]
    [InlineData("Europe/Berlin", "month", 1)]
    public void Dates_that_another_zone_moves_into_another_period_are_a_warning(string zone, string unit, int moved)
    {
        var log = Log(["a", "inquiry", "2026-04-30", ""], ["b", "inquiry", "2026-05-01", ""], ["c", "inquiry", "2026-05-01T00:00:00Z", ""]);
        var period = ReportingPeriod.Parse(unit, DateTimeZoneProviders.Tzdb[zone]);
        var told = Warnings(log.Tally(frame => frame with { Period = period }));

        Assert.Equal(moved > 0 ? [WarningCodes.DatesMoved] : [], told.Select(warning => warning.Code));
        Assert.All(told, warning => Assert.Contains($"two {unit}s of {zone} and count in the first of them: {moved}, such as the one that begins at 2026-0", warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_that_are_together_as_other_are_a_warning()
    {
        var log = Log(["a", "inquiry", "2026-05-01T10:00:00Z", "web"], ["b", "inquiry", "2026-05-01T11:00:00Z", "web"], ["c", "inquiry", "2026-05-02T10:00:00Z", "fair"], ["d", "inquiry", "2026-05-02T11:00:00Z", "call"]);

        Assert.Empty(Warnings(log.Tally(frame => frame with { SegmentedBy = ["source"] })));
        Assert.Equal(
            "'source' has many values: the 1 that most journeys have are told apart, and 2 others are together",
            Assert.Single(Warnings(log.Tally(frame => frame with { SegmentedBy = ["source"], MostSegments = 1 }))).Message);
    }

    [Fact]
    public void Dates_of_parts_are_counted_together_and_a_slice_says_nothing()
    {
        var frame = Log(["a", "inquiry", "2026-05-01", "web"]).Frame() with { Period = ReportingPeriod.Month(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]), SegmentedBy = ["source"] };
        var (one, other) = (Log(["a", "inquiry", "2026-05-01", "web"]).Tally(frame), Log(["b", "inquiry", "2026-05-01", "fair"]).Tally(frame));

        Assert.Contains(": 2, such as", Assert.Single(Warnings(one.Merge(other))).Message, StringComparison.Ordinal);
        Assert.Null(FunnelReport.Of(one.Where("source", "web")).Read);
    }

    private static IReadOnlyList<Warning> Warnings(FunnelTally tally) => FunnelReport.Of(tally).Read!.Warnings;

    private static StageLog Log(params string?[][] rows) => Imported.Log(
        new LongSource("h.csv", new LongColumns("id", "stage", "at")) { Attributes = [new AttributeColumn("source")] }, _columns, rows);
}
