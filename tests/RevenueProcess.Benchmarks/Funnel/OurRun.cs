using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>Our side of one comparison at one degree of parallelism: the index, the answers and the whole report from it.</summary>
internal sealed class OurRun(FunnelData data, string[]? texts, int degree, FunnelBars bars)
{
    private StageLog? _log;

    public FunnelAnswer? Answer { get; private set; }

    /// <summary>What to time, in this order: each builds on the one before.</summary>
    public Action[] Ways =>
    [
        () => _log = texts is null ? OurFunnel.Index(data, degree) : OurFunnel.Index(data, texts, degree),
        () => Answer = OurFunnel.Answer(_log!, degree),
        () => OurFunnel.AnswerWithMore(_log!, degree),
        () => OurFunnel.Report(_log!, degree),
    ];

    /// <summary>Adds the lines of the comparison, given the times of <see cref="Ways"/> and of the peer.</summary>
    public void Tell(string keys, IReadOnlyList<Timing> ways, Timing peer, RatioTable table)
    {
        var (index, answer, more, report) = (ways[0], ways[1], ways[2], ways[3]);
        var what = $"funnel, {keys}, degree {degree}:";
        table.Faster($"{what} same answers, indexed", answer, peer, bars.Indexed);
        table.Faster($"{what} same answers, indexed, with every measure", more, peer, bars.IndexedWithMore);
        table.Faster($"{what} same answers, with index", index + answer, peer, bars.WithIndex);
        table.Faster($"{what} whole report, indexed", report, peer);
        table.Faster($"{what} whole report, with index", index + report, peer, bars.ReportWithIndex);
    }
}
