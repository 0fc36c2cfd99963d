using NodaTime;

namespace RevenueProcess;

/// <summary>How every journey of a log stood at an earlier instant: what a cut at it sees, kept as small columns by journey.</summary>
internal sealed class EarlierStanding
{
    private readonly bool[] _hasStarted;
    private readonly ushort[] _stages;
    private readonly bool[] _isWon;
    private readonly decimal?[]? _values;
    private readonly LocalDate?[]? _expectedCloses;

    private EarlierStanding(ProcessDefinition process, LogVisits cut)
    {
        var pairs = process.Pairs;
        bool[] wins = [.. Enumerable.Range(0, pairs.Nowhere).Select(stage => pairs[pairs.Nowhere, stage].HasFlag(PairFlags.ToWonOrBeyond))];
        Since = cut.AsOf;
        _hasStarted = new bool[cut.Journeys];
        _stages = new ushort[cut.Journeys];
        _isWon = new bool[cut.Journeys];
        _values = cut.Details?.Values;
        _expectedCloses = cut.Details?.ExpectedCloses;
        for (var journey = 0; journey < cut.Journeys; journey++)
        {
            for (var visit = cut.Starts[journey]; visit < cut.Starts[journey + 1]; visit++)
            {
                _hasStarted[journey] = true;
                _stages[journey] = cut.Stages[visit];
                _isWon[journey] |= wins[cut.Stages[visit]];
            }
        }
    }

    /// <summary>The instant, in ticks; exclusive.</summary>
    public long Since { get; }

    public JourneyThen this[int journey] => _hasStarted[journey]
        ? new(HasStarted: true, _stages[journey], _isWon[journey], _values?[journey], _expectedCloses?[journey])
        : default;

    /// <summary>The standing that the options ask for; null if they ask for none.</summary>
    /// <param name="process">The process whose declared moves decide.</param>
    /// <param name="columns">The records.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="marks">What is put aside before the records are indexed; it is not changed.</param>
    public static EarlierStanding? Of(ProcessDefinition process, LogColumns columns, StageLogOptions options, LogMarks marks)
    {
        var since = options.Since ?? options.SincePeriod?.Before(Instant.FromUnixTimeTicks(marks.AsOf(options)));
        return since is not { } cut
            ? null
            : new EarlierStanding(
                process, LogIndex.Of(process, columns, options with { CutAt = cut, Since = null, SincePeriod = null }, marks.CutAt(cut.ToUnixTimeTicks())).Visits);
    }
}
