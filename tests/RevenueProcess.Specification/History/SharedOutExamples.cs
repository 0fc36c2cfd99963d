using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>A large log is worked on by several threads at once where the caller allows it; small ones are not. It comes to the same.</summary>
public sealed class SharedOutExamples
{
    private const int Journeys = 60_000, Slices = 60;

    private static readonly ProcessDefinition Process = ProcessDefinition.Named("shared out", version: 1)
        .Stage("first")
        .Stage("second")
        .Stage("won", outcome: Outcome.Won)
        .Detour("aside")
        .Exit("lost", Outcome.Lost)
        .On("on", "first", "second")
        .On("on", "second", "won")
        .On("wait", "first", "aside")
        .On("on", "aside", "second")
        .On("lose", ["first", "second", "aside"], "lost")
        .On("reopen", "lost", "first")
        .Build();

    private readonly Instant _asOf = Instant.FromUtc(2026, 6, 1, 0, 0);
    private readonly long[] _journeys;
    private readonly ushort[] _stages;
    private readonly long[] _ticks;

    /// <summary>Entries in no order, many at once, repeated, after a close or after the as-of.</summary>
    public SharedOutExamples()
    {
        var random = new Random(7);
        var entries = Enumerable.Range(0, Journeys * 4).Select(_ => (
            Journey: random.NextInt64(Journeys),
            Stage: (ushort)random.Next(Process.Stages.Count),
            Ticks: (_asOf - Duration.FromHours(random.Next(-20, 400))).ToUnixTimeTicks())).ToArray();
        (_journeys, _stages, _ticks) = (
            Array.ConvertAll(entries, entry => entry.Journey), Array.ConvertAll(entries, entry => entry.Stage), Array.ConvertAll(entries, entry => entry.Ticks));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1_000_000_007)]
    public void A_large_log_is_the_small_logs_of_its_journeys(long step)
    {
        var whole = LogOf(Enumerable.Range(0, _journeys.Length), step);
        var slices = Sliced(step).ToArray();

        Assert.Equal(slices.SelectMany(slice => slice.Visits()).OrderBy(Key), whole.Visits().OrderBy(Key));
        Assert.Equal(slices.Sum(slice => slice.AfterClose().Count()), whole.AfterClose().Count());
        Assert.Equal(slices.Sum(slice => slice.Entries.Kept), whole.Entries.Kept);
        Assert.Equal(slices.Sum(slice => slice.Journeys), whole.Journeys);
    }

    [Fact]
    public void A_large_tally_is_the_small_tallies_merged()
    {
        var whole = LogOf(Enumerable.Range(0, _journeys.Length), step: 1);
        var merged = Sliced(step: 1).Select(slice => slice.Tally()).Aggregate((one, other) => one.Merge(other));

        Assert.Equal(TallyFormJson.Write(TallyForm.Of(whole.Tally())), TallyFormJson.Write(TallyForm.Of(whole.Tally(degree: 4))));
        Assert.Equal(Text(FunnelReport.Of(merged) with { Read = null }), Text(FunnelReport.Of(whole.Tally(degree: 4), degree: 4) with { Read = null }));
    }

    private static (string Journey, Instant Entered) Key(Visit visit) => (visit.JourneyId, visit.Entered);

    private static string Text(FunnelReport report)
    {
        using var stream = new MemoryStream();
        FunnelReportJson.Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private IEnumerable<StageLog> Sliced(long step) =>
        Enumerable.Range(0, _journeys.Length).GroupBy(row => _journeys[row] % Slices).Select(rows => LogOf(rows, step));

    private StageLog LogOf(IEnumerable<int> rows, long step)
    {
        var chosen = rows.ToArray();
        return StageLog.OfColumns(
            Process, Array.ConvertAll(chosen, row => _journeys[row] * step), Array.ConvertAll(chosen, row => _stages[row]),
            Array.ConvertAll(chosen, row => _ticks[row]), new StageLogOptions { AsOf = _asOf, Degree = 4 });
    }
}
