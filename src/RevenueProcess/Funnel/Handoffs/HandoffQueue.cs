using NodaTime;

namespace RevenueProcess;

/// <summary>
/// How long offered journeys waited for somebody of the receiving team: until its first touch in the visit (a touch that names no team counts),
/// else until they left the stage. So where no touches are recorded, it is the time until they left.
/// </summary>
public sealed record HandoffQueue
{
    private readonly LifeTable _table;
    private readonly Duration _grain;
    private readonly long[] _by;

    /// <param name="by">How many by <see cref="QueueEnd"/>; place 0 stays empty.</param>
    /// <param name="table">The ages: touched, left, and waiting as censored.</param>
    /// <param name="grain">The grain of ages.</param>
    internal HandoffQueue(long[] by, LifeTable table, Duration grain)
    {
        (_by, _table, _grain) = (by, table, grain);
        Median = KaplanMeier.Of(table).Median.Scaled(grain / Duration.FromDays(1), EstimateUnit.Days);
    }

    /// <summary>Offers with a touch.</summary>
    public long Touched => this[QueueEnd.Touched];

    /// <summary>Offers that left the stage without one.</summary>
    public long LeftUntouched => this[QueueEnd.Left];

    /// <summary>Offers that are still there without one.</summary>
    public long WaitingUntouched => this[QueueEnd.Waiting];

    /// <summary>Offers that waited for nobody, since the stage closes journeys.</summary>
    public long Closed => this[QueueEnd.Closed];

    /// <summary>The Kaplan–Meier median of the time in the queue, in days; what still waits is censored.</summary>
    public Estimate Median { get; }

    /// <summary>How many ended so.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such end.</exception>
    public long this[QueueEnd end] => _by[(int)Require.Defined(end)];

    /// <summary>The share that was touched within a time, against leaving untouched: Aalen–Johansen. Undefined beyond what the data reach.</summary>
    /// <param name="time">The time since the offer, rounded down to the grain of ages; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below 0.</exception>
    public Estimate TouchedWithin(Duration time) =>
        AalenJohansen.Of(_table).IncidenceAt(0, Grains.In(time, _grain));

    /// <summary>Whether both say the same.</summary>
    public bool Equals(HandoffQueue? other) =>
        other is not null && _by.AsSpan().SequenceEqual(other._by) && _table.Equals(other._table) && _grain == other._grain && Median == other.Median;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Touched, _table);
}
