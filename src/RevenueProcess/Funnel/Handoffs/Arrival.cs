using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Whether and when journeys arrived somewhere, from a common start on, against closing without it. What is open at as-of is censored.
/// </summary>
public sealed record Arrival
{
    private const int Arrived = 0;

    private readonly LifeTable _table;
    private readonly Duration _grain;

    internal Arrival(Rate soFar, long open, LifeTable table, double? medianAge, Duration grain)
    {
        (SoFar, Open, _table, _grain) = (soFar, open, table, grain);
        Eventual = AalenJohansen.Of(table).Incidence(Arrived);
        MedianDaysOfArrived = medianAge * grain.TotalDays;
    }

    /// <summary>Journeys that arrived by as-of ÷ all. Too low while any are open.</summary>
    public Rate SoFar { get; }

    /// <summary>Journeys that may still arrive.</summary>
    public long Open { get; }

    /// <summary>The share that will have arrived, as far as the data reach: Aalen–Johansen. Undefined while none has arrived or closed.</summary>
    public Estimate Eventual { get; }

    /// <summary>The median time, in days, of those that have arrived only: too short while slow ones are open. Null where none has.</summary>
    public double? MedianDaysOfArrived { get; }

    /// <summary>The share that had arrived by a time from the start: Aalen–Johansen. Undefined beyond what the data reach.</summary>
    /// <param name="time">The time, rounded down to the grain of ages; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below 0.</exception>
    public Estimate Within(Duration time) =>
        AalenJohansen.Of(_table).IncidenceAt(Arrived, Grains.In(time, _grain));

    /// <summary>The share that arrived so far and the eventual one.</summary>
    public override string ToString() => $"so far {SoFar}; eventual {Eventual}";
}
