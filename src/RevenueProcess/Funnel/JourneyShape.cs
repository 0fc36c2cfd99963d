using System.Runtime.CompilerServices;
using NodaTime;

namespace RevenueProcess;

/// <summary>The process, the frame and the calendar as flat arrays, for the scan.</summary>
internal sealed class JourneyShape
{
    /// <summary>Ticks in a second: the usual grain, for which division is by a constant.</summary>
    private const ulong Second = NodaConstants.TicksPerSecond;

    private readonly ulong _grain;
    private readonly long _observedFrom;

    /// <param name="process">The process.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="periods">The calendar periods in which anything happened.</param>
    /// <param name="reasonTexts">The texts that the log knows as reasons.</param>
    public JourneyShape(ProcessDefinition process, TallyFrame frame, PeriodIndex periods, IReadOnlyList<string> reasonTexts)
    {
        Process = process;
        ReasonTexts = reasonTexts;
        Handoffs = new HandoffRules(process);
        Periods = periods;
        AsOf = frame.AsOf.ToUnixTimeTicks();
        Positions = [.. process.Stages.Select(stage => stage.Position ?? -1), -1];
        Closes = [.. process.Stages.Select(stage => stage.Closes), false];
        Holds = [.. process.Stages.Select(stage => stage.Holds), true];
        HasGates = !process.Stages.All(stage => stage.Holds);
        Exits = [.. process.Stages.Select(stage => stage.Outcome switch
        {
            Outcome.Lost => JourneyStanding.Lost,
            Outcome.Disqualified => JourneyStanding.Disqualified,
            _ => JourneyStanding.Open,
        }), JourneyStanding.Open];
        Path = process.Path.Count;
        Pairs = process.Pairs;
        Won = process.Path.Count(stage => !Pairs[from: null, stage].HasFlag(PairFlags.ToWonOrBeyond));
        ImpliesFirst =
        [
            .. process.Stages.Select(stage => process.Won.Position > 0 && stage.Position is null && !Pairs[Pairs.Nowhere, stage.Ordinal].HasFlag(PairFlags.Declared)),
            false,
        ];
        Declared = [.. Enumerable.Range(0, (Pairs.Nowhere + 1) * Pairs.Nowhere).Select(pair => Pairs[pair / Pairs.Nowhere, pair % Pairs.Nowhere].HasFlag(PairFlags.Declared))];
        Skip = frame.Skip;
        _grain = (ulong)frame.AgeGrain.BclCompatibleTicks;
        _observedFrom = frame.ObservedFrom?.ToUnixTimeTicks() ?? long.MinValue;
    }

    public ProcessDefinition Process { get; }

    /// <summary>The calendar periods in which anything happened.</summary>
    public PeriodIndex Periods { get; }

    /// <summary>Where history ends, in ticks.</summary>
    public long AsOf { get; }

    /// <summary>The path position of each stage; −1 off the path. Like the others by stage, it has a last place for elsewhere.</summary>
    public int[] Positions { get; }

    public bool[] Closes { get; }

    public bool[] Holds { get; }

    /// <summary>Whether any stage is a gate.</summary>
    public bool HasGates { get; }

    /// <summary>Whether the process declares the move from a stage, or from nowhere in the last row, to a stage: a row for each from.</summary>
    public bool[] Declared { get; }

    /// <summary>What being in each stage settles for a journey that is not won.</summary>
    public JourneyStanding[] Exits { get; }

    /// <summary>
    /// Whether a journey that is first seen in a stage, off the path where none may start, must have been in the first path stage before. Never
    /// where being there wins: a win is recorded, not imputed.
    /// </summary>
    public bool[] ImpliesFirst { get; }

    /// <summary>How many stages the path has; they come first among the ordinals, so that a position is an ordinal.</summary>
    public int Path { get; }

    /// <summary>The path position from which on a journey is won.</summary>
    public int Won { get; }

    /// <summary>What is true of each pair of stages.</summary>
    public PairTable Pairs { get; }

    /// <summary>What the process says about teams and handoffs.</summary>
    public HandoffRules Handoffs { get; }

    /// <summary>The texts that the log knows as reasons, by the numbers that journeys have.</summary>
    public IReadOnlyList<string> ReasonTexts { get; }

    public SkipPolicy Skip { get; }

    /// <summary>The place of elsewhere: the number of stages.</summary>
    public int Elsewhere => Positions.Length - 1;

    /// <summary>A time as a whole number of grains, rounded down.</summary>
    /// <exception cref="OverflowException">There are more than fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint AgeOf(long ticks) => _grain == Second ? checked((uint)((ulong)ticks / Second)) : checked((uint)((ulong)ticks / _grain));

    /// <summary>Whether a time has no more grains than an age can hold.</summary>
    public bool Fits(long ticks) => (ulong)ticks / _grain <= uint.MaxValue;

    /// <summary>
    /// Whether a time is under observation at all: one that was over before observation began is not; one already under way enters the risk
    /// set at the age it then has.
    /// </summary>
    /// <param name="from">When it began, in ticks.</param>
    /// <param name="to">When it ended, or as-of.</param>
    /// <param name="late">The age at which it came under observation; 0 from the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWatched(long from, long to, out uint late)
    {
        late = 0;
        return from >= _observedFrom || IsWatchedLate(from, to, out late);
    }

    private bool IsWatchedLate(long from, long to, out uint late)
    {
        late = to <= _observedFrom ? 0 : AgeOf(_observedFrom - from);
        return to > _observedFrom && late < AgeOf(to - from);
    }
}
