using NodaTime;

namespace RevenueProcess;

/// <summary>The process and the frame as flat arrays, for the scan.</summary>
internal sealed class JourneyShape
{
    public JourneyShape(ProcessDefinition process, TallyFrame frame)
    {
        Positions = [.. process.Stages.Select(stage => stage.Position ?? -1), -1];
        Closes = [.. process.Stages.Select(stage => stage.Closes), false];
        Holds = [.. process.Stages.Select(stage => stage.Holds), true];
        Exits = [.. process.Stages.Select(stage => stage.Outcome switch
        {
            Outcome.Lost => TallyCell.Lost,
            Outcome.Disqualified => TallyCell.Disqualified,
            _ => TallyCell.Open,
        }), TallyCell.Open];
        Path = process.Path.Count;
        Pairs = process.Pairs;
        Skip = frame.Skip;
        From = [.. frame.Conversions.Select(pair => process[pair.From].Position!.Value)];
        To = [.. frame.Conversions.Select(pair => process[pair.To].Position!.Value)];
        Grain = (ulong)frame.AgeGrain.BclCompatibleTicks;
        ObservedFrom = frame.ObservedFrom?.ToUnixTimeTicks() ?? long.MinValue;
    }

    /// <summary>Ticks in a second: the usual grain, for which division is by a constant.</summary>
    public const ulong Second = NodaConstants.TicksPerSecond;

    /// <summary>The path position of each stage; −1 off the path. Like the others by stage, it has a last place for elsewhere.</summary>
    public int[] Positions { get; }

    public bool[] Closes { get; }

    public bool[] Holds { get; }

    /// <summary>What being in each stage settles for a journey that is not won, as an index of <see cref="TallyCell.Outcomes"/>.</summary>
    public int[] Exits { get; }

    public int Path { get; }

    /// <summary>What is true of each pair of stages.</summary>
    public PairTable Pairs { get; }

    public SkipPolicy Skip { get; }

    /// <summary>The path positions of each pair.</summary>
    public int[] From { get; }

    public int[] To { get; }

    public ulong Grain { get; }

    public long ObservedFrom { get; }

    /// <summary>The place of elsewhere: the number of stages.</summary>
    public int Elsewhere => Positions.Length - 1;

    /// <summary>A time as a whole number of grains, rounded down.</summary>
    /// <exception cref="OverflowException">There are more than fit.</exception>
    public uint AgeOf(long ticks) => Grain == Second ? checked((uint)((ulong)ticks / Second)) : checked((uint)((ulong)ticks / Grain));
}
