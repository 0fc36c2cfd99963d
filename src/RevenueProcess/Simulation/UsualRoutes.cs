using NodaTime;

namespace RevenueProcess;

/// <summary>The ways through a process on which journeys are won, and what must be true of a lead on each.</summary>
internal sealed class UsualRoutes
{
    private const int Never = int.MaxValue;
    private const double Shortest = 0.75;
    private readonly ProcessDefinition _process;
    private readonly ILookup<Stage, (Transition Row, Gate[] Rivals)> _ways;
    private readonly int[] _steps;

    public UsualRoutes(ProcessDefinition process)
    {
        _process = process;
        _ways = process.Transitions.Where(row => !row.TakesBack).Select(row => (Row: row, Rivals: RivalsOf(process, row)))
            .Where(way => !Array.Exists(way.Rivals, gate => gate.IsOpen))
            .ToLookup(way => way.Row.From);
        _steps = [.. process.Stages.Select(stage => process.Pairs[from: null, stage].HasFlag(PairFlags.ToWonOrBeyond) ? 0 : Never)];
        for (var round = 0; round < process.Stages.Count; round++)
        {
            foreach (var (row, _) in _ways.SelectMany(ways => ways).Where(way => _steps[way.Row.To.Ordinal] != Never))
            {
                _steps[row.From.Ordinal] = Math.Min(_steps[row.From.Ordinal], _steps[row.To.Ordinal] + 1);
            }
        }
    }

    /// <summary>Draws a way from a stage to a win, mostly a shortest one, as what it takes; nothing where there is no way.</summary>
    public IReadOnlyList<UsualWish> Draw(string entry, SimulationDraw draw)
    {
        var wishes = new List<UsualWish>();
        var stage = _process[entry];
        var seen = new HashSet<Stage> { stage };
        var after = Duration.Zero;
        while (_steps[stage.Ordinal] is not (0 or Never))
        {
            var steps = _steps[stage.Ordinal];
            var open = _ways[stage].Where(way => _steps[way.Row.To.Ordinal] != Never && !seen.Contains(way.Row.To)).ToArray();
            var shortest = Array.FindAll(open, way => _steps[way.Row.To.Ordinal] < steps);
            if (open.Length == 0)
            {
                break;
            }

            var (row, rivals) = draw.OneOf<(Transition, Gate[])>(shortest.Length > 0 && draw.Chance(Shortest) ? shortest : open);
            after = Duration.Min(after + (stage.Holds ? SimulationPlan.UsualStay(stage) : Duration.Zero), UsualWish.Latest);
            wishes.AddRange(rivals.Select(gate => new UsualWish(gate, Passes: false, after)));
            if (!row.Gate.IsOpen)
            {
                wishes.Add(new UsualWish(row.Gate, Passes: true, after));
            }

            stage = row.To;
            seen.Add(stage);
        }

        return wishes;
    }

    /// <summary>The gates of rows that go before a row: whoever meets one of them is sent elsewhere.</summary>
    private static Gate[] RivalsOf(ProcessDefinition process, Transition row) =>
    [
        .. process.Transitions
            .Where(other => other != row && other.From == row.From && other.To != row.To && GoesBefore(other, row))
            .Select(other => other.Gate),
    ];

    private static bool GoesBefore(Transition other, Transition row) =>
        !row.From.Holds || other.IsAutomatic == row.IsAutomatic
            ? other.Row < row.Row && (!row.From.Holds || row.IsAutomatic || other.Trigger == row.Trigger)
            : other.IsAutomatic || (other.Trigger == row.Trigger && other.Row < row.Row);
}
