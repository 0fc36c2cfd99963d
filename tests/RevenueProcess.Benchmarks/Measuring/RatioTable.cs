using System.Globalization;

namespace RevenueProcess.Benchmarks.Measuring;

/// <summary>
/// Ours against the peer, a line a comparison: how many times faster (or slower) by the best repetition, by the median one, and by
/// the time of all processors, which other work on the machine disturbs least.
/// </summary>
internal sealed class RatioTable
{
    private readonly List<string[]> _lines = [["what", "best", "median", "processors", "bar", "ours best", "median", "processors", "peer best", "median", "processors"]];
    private readonly List<string> _notes = [];

    /// <summary>How many times faster ours is.</summary>
    public void Faster(string what, Timing ours, Timing peer, double? atLeast = null) =>
        Add(what, peer, ours, atLeast is { } bar ? Bar("≥", bar, peer.Best / ours.Best >= bar) : "", ours, peer);

    /// <summary>How many times the peer's time ours takes.</summary>
    public void Costs(string what, Timing ours, Timing peer, double atMost) =>
        Add(what, ours, peer, Bar("≤", atMost, ours.Best / peer.Best <= atMost), ours, peer);

    /// <summary>What part of the time of a whole it takes, where there is no bar.</summary>
    public void Part(string what, Timing part, Timing whole) => Add(what, part, whole, "", part, whole);

    public void Note(string text) => _notes.Add(text);

    public void Print()
    {
        var widths = Enumerable.Range(0, _lines[0].Length).Select(column => _lines.Max(line => line[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var line in _lines)
        {
            Console.WriteLine(string.Join("  ", line.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        }

        Console.WriteLine();
        _notes.ForEach(Console.WriteLine);
    }

    private void Add(string what, Timing over, Timing under, string bar, Timing ours, Timing peer) => _lines.Add(
    [
        what, Times(over.Best / under.Best), Times(over.Median / under.Median), Times(over.Processors / under.Processors), bar,
        Shown(ours.Best), Shown(ours.Median), Shown(ours.Processors), Shown(peer.Best), Shown(peer.Median), Shown(peer.Processors),
    ]);

    private static string Bar(string sign, double bar, bool met) => $"{sign} {Times(bar)} {(met ? "met" : "MISSED")}";

    private static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}×");

    private static string Shown(double seconds) => seconds >= 1e-4
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:#,0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e9:#,0.0} ns");
}
