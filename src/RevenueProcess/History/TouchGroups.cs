namespace RevenueProcess;

/// <summary>The touches of a log, grouped by journey and in order of instant, then of what they were and of the team.</summary>
internal sealed class TouchGroups
{
    private readonly int[] _starts;
    private readonly SettledTouch[] _touches;

    /// <param name="process">The process whose teams come first among the numbers of teams.</param>
    /// <param name="read">The touches as they were read.</param>
    /// <param name="aside">The marks of those put aside; null where each is kept.</param>
    /// <param name="journeys">How many journeys there are.</param>
    public TouchGroups(ProcessDefinition process, LogTouches read, byte[]? aside, int journeys)
    {
        Whats = [.. read.Whats.Values.Order(StringComparer.Ordinal)];
        Teams = [.. process.Teams, .. read.Teams.Values.Except(process.Teams, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (whats, teams) = (Numbers(read.Whats.Values, Whats), Numbers(read.Teams.Values, Teams));
        int[] rows = [.. Enumerable.Range(0, read.Count).Where(row => aside is null || aside[row] == LogMarks.IsKept)];
        _touches = Array.ConvertAll(rows, row => new SettledTouch(
            read.Ticks[row], whats[read.Whats.CodeOf(row)], read.Teams.CodeOf(row) is >= 0 and var team ? teams[team] : SettledTouch.NoTeam));
        _starts = new int[journeys + 1];
        foreach (var row in rows)
        {
            _starts[read.Journeys[row] + 1]++;
        }

        for (var journey = 0; journey < journeys; journey++)
        {
            _starts[journey + 1] += _starts[journey];
        }

        Array.Sort(Array.ConvertAll(rows, row => read.Journeys[row]), _touches);
        for (var journey = 0; journey < journeys; journey++)
        {
            _touches.AsSpan(_starts[journey].._starts[journey + 1]).Sort(Compare);
        }
    }

    /// <summary>What the touches were, in ordinal order.</summary>
    public IReadOnlyList<string> Whats { get; }

    /// <summary>The teams of the process, in its order, then other teams that touches name, in ordinal order.</summary>
    public IReadOnlyList<string> Teams { get; }

    /// <summary>The touches of a journey, in order.</summary>
    public ReadOnlySpan<SettledTouch> Of(int journey) => _touches.AsSpan(_starts[journey].._starts[journey + 1]);

    private static int[] Numbers(IReadOnlyList<string> texts, IReadOnlyList<string> numbered)
    {
        var numbers = numbered.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        return [.. texts.Select(text => numbers[text])];
    }

    private static int Compare(SettledTouch one, SettledTouch other) =>
        (one.Ticks, one.What, one.Team).CompareTo((other.Ticks, other.What, other.Team));
}
