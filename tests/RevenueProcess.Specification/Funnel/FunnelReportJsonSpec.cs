using System.Text;
using NodaTime;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The report as JSON, word for word: other programs read it.</summary>
public sealed class FunnelReportJsonSpec
{
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private static readonly ProcessDefinition _process = ProcessDefinition.Named("small", 1)
        .Stage("inquiry", team: "marketing").Stage("offer", team: "sales").Stage("customer", outcome: Outcome.Won)
        .Detour("nurture").Exit("lost", Outcome.Lost).Exit("spam", Outcome.Disqualified)
        .On("offer", ["inquiry", "nurture"], "offer").On("win", "offer", "customer").On("lose", "offer", "lost", reasons: ["price", Reason.WithoutDecision("silence")])
        .On("not now", "offer", "nurture").On("return", "offer", "inquiry").On("reject", "inquiry", "spam")
        .Build();

    [Fact]
    public void A_report_with_segments_cohorts_and_money_is_the_approved_one() => Approved.Is("Funnel/Report", Json(Entries(), "EUR", by: ["country"], ReportingPeriod.Month(DateTimeZone.Utc)));

    [Fact]
    public void A_report_of_nothing_is_the_approved_one() => Approved.Is("Funnel/ReportOfNothing", Json([], currency: null, by: null, ReportingPeriod.IsoWeek(DateTimeZone.Utc)));

    private static string Json(IEnumerable<StageEntry> entries, string? currency, IReadOnlyList<string>? by, ReportingPeriod period)
    {
        var builder = new StageLogBuilder(_process, new StageLogOptions { AsOf = _start + Duration.FromDays(100), Currency = currency, Attributes = by ?? [] });
        foreach (var entry in entries)
        {
            builder.Add(entry);
        }

        var log = builder.SetAside(SetAsideReason.NoDate).Build();
        var tally = log.Tally(log.Frame().Counting(new HandoffMeasure(), new PingPongMeasure(), new JointMeasure()) with { SegmentedBy = by ?? [], Period = period, Skip = SkipPolicy.Observed, ObservedFrom = _start - Duration.FromDays(1) });
        using var stream = new MemoryStream();
        FunnelReportJson.Write(FunnelReport.Of(tally), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Thirty journeys: won, lost with and without a decision, disqualified, returned, parked, skipping, starting late, open.</summary>
    private static IEnumerable<StageEntry> Entries()
    {
        string[][] ways =
        [
            ["inquiry", "offer", "customer"], ["inquiry", "offer", "lost"], ["inquiry", "offer", "inquiry"], ["inquiry", "offer", "nurture", "offer", "customer"],
            ["inquiry", "spam"], ["inquiry", "customer"], ["offer", "lost"], ["inquiry"], ["inquiry", "lost", "offer"], ["inquiry", "nowhere"],
        ];
        for (var journey = 0; journey < 30; journey++)
        {
            var way = ways[journey % ways.Length];
            for (var step = 0; step < way.Length; step++)
            {
                yield return new StageEntry($"journey {journey}", way[step], _start + Duration.FromDays(journey + (step * (3 + (journey % 4)))))
                {
                    Value = journey % 5 == 4 ? null : journey * 100m,
                    Reason = way[step] == "lost" ? (journey % 2 == 0 ? "price" : "silence") : null,
                    Attributes = journey % 7 == 6 ? new Dictionary<string, string>(StringComparer.Ordinal)
                        : new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = journey % 2 == 0 ? "CH" : "AT" },
                };
            }
        }
    }
}
