using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>A line of which some entries could not be read loses nothing silently.</summary>
public sealed class UnreadEntriesSpec
{
    private static readonly ProcessDefinition _process = ProcessDefinition.Named("short", 1)
        .Stage("inquiry")
        .Stage("customer", outcome: Outcome.Won)
        .On("win", from: "inquiry", to: "customer")
        .Build();

    private static readonly StageEntry _entry = new("a", "inquiry", Instant.FromUtc(2025, 1, 1, 0, 0));

    [Fact]
    public void The_line_is_kept_with_what_was_read_and_the_rest_is_counted()
    {
        var log = new StageLogBuilder(_process).Add([_entry], [new UnreadRecord(SetAsideReason.UnparsableInstant)]).Build();

        Assert.Equal(new ReadCount(1, []), log.Lines);
        Assert.Equal(new ReadCount(1, [new SetAside(SetAsideReason.UnparsableInstant, 1)]), log.Entries);
    }

    [Fact]
    public void A_line_of_which_nothing_is_kept_is_put_aside_for_the_first_entry_that_was_not_read()
    {
        var log = new StageLogBuilder(_process)
            .Add([_entry with { Stage = "nowhere" }], [new UnreadRecord(SetAsideReason.UnparsableValue), new UnreadRecord(SetAsideReason.UnparsableInstant)])
            .Build();

        Assert.Equal(new ReadCount(0, [new SetAside(SetAsideReason.UnparsableValue, 1)]), log.Lines);
        Assert.Equal(3, log.Entries.Read);
        Assert.Equal(1, log.Journeys);
    }

    [Fact]
    public void A_line_with_nothing_at_all_has_no_date() =>
        Assert.Equal(new ReadCount(0, [new SetAside(SetAsideReason.NoDate, 1)]), new StageLogBuilder(_process).Add([], []).Build().Lines);

    [Fact]
    public void What_is_refused_leaves_the_builder_as_it_was()
    {
        var builder = new StageLogBuilder(_process).Add(_entry).SetAside(SetAsideReason.Filtered);
        var before = builder.Build();

        Assert.Throws<ArgumentOutOfRangeException>("reason", () => builder.SetAside((SetAsideReason)99));
        Assert.Throws<ArgumentOutOfRangeException>("reason", () => builder.SetAside(default));
        Assert.Throws<ArgumentNullException>("unread", () => builder.Add([_entry], [new UnreadRecord(SetAsideReason.NoDate), null!]));
        Assert.Throws<ArgumentNullException>("line", () => builder.Add(_entry with { JourneyId = "b" }, null!));
        Assert.Throws<ArgumentNullException>("line", () => builder.Add([_entry with { JourneyId = "b" }, null!], [new UnreadRecord(SetAsideReason.NoDate)]));

        var after = builder.Build();
        Assert.Equal((before.Lines, before.Entries, before.Journeys), (after.Lines, after.Entries, after.Journeys));
    }

    [Fact]
    public void A_part_that_never_saw_an_attribute_still_merges_with_one_that_did()
    {
        var asOf = Instant.FromUtc(2025, 2, 1, 0, 0);
        FunnelTally Tally(StageEntry entry) => new StageLogBuilder(_process, new StageLogOptions { AsOf = asOf, Attributes = ["source"] }).Add(entry).Build().Tally(frame => frame with { SegmentedBy = ["source"] });

        var merged = Tally(_entry).Merge(Tally(_entry with { JourneyId = "b", Attributes = new Dictionary<string, string> { ["source"] = "webinar" } }));

        Assert.Equal([Segment.Of("webinar"), Segment.None], merged.Segments("source"));
        Assert.Equal(1, merged.Where("source", null).Journeys);
    }
}
