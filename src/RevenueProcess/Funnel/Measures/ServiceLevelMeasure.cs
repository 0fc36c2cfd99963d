using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Visits of stages that state a service level, in elapsed time or by a calendar: met, breached or pending; by calendar period, those that came to be past due
/// and those past due that ended. The due instant is the one that an event recorded, else the service level gives it. A closing stage has no time in stage, and so
/// no service level here.
/// </summary>
public sealed record ServiceLevelMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("serviceLevels", TableKind.Counts, new TableAxis("stage", AxisKind.Stage), TableAxis.Of<ServiceLevelEnd>("end")),
        new("missed", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)) { IsByPeriod = true },
        new("pastDueEnded", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)) { IsByPeriod = true },
    ];

    /// <inheritdoc/>
    public override string Name => "serviceLevels";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new ServiceLevelCounter(shape);

    /// <summary>Of a tally, visits by stage and end.</summary>
    internal static RowsOf<long> Ends(FunnelTally tally) => Of(tally, 0);

    /// <summary>Of a tally, breached visits by the period of their due instant.</summary>
    internal static RowsOf<long> Missed(FunnelTally tally) => Of(tally, 1);

    /// <summary>Of a tally, breached visits that have ended, by the period in which they did.</summary>
    internal static RowsOf<long> PastDueEnded(FunnelTally tally) => Of(tally, 2);

    private static RowsOf<long> Of(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<ServiceLevelMeasure>()[table];

    private sealed class ServiceLevelCounter : MeasureCounter
    {
        private const int Ends = (int)ServiceLevelEnd.Pending + 1;

        private readonly JourneyShape _shape;
        private readonly DueInstants?[] _due;
        private readonly long[] _ends;
        private readonly bool _hasAny;
        private readonly SparseArray<long[]?> _missed = new();
        private readonly SparseArray<long[]?> _pastDueEnded = new();

        public ServiceLevelCounter(JourneyShape shape)
        {
            _shape = shape;
            _ends = new long[(shape.Elsewhere + 1) * Ends];
            _due = [.. shape.Process.Stages.Select(DueInstants.Of), null];
            _hasAny = Array.Exists(_due, due => due is not null);
        }

        public override void Count(in JourneyFacts facts)
        {
            var recorded = facts.Deadlines;
            for (var visit = 0; _hasAny && visit < facts.Stages.Length; visit++)
            {
                if (_due[facts.Stages[visit]] is not { } due)
                {
                    continue;
                }

                var left = visit + 1 == facts.Stages.Length ? _shape.AsOf : facts.Entered[visit + 1];
                if (recorded.IsEmpty || recorded[visit] is not { } known)
                {
                    Count(facts, visit, left, due.MissedBy(facts.Entered[visit], left));
                }
                else if (known.Deadline is { Due: var last })
                {
                    Count(facts, visit, left, Instant.FromUnixTimeTicks(left) > last ? Math.Max(last.ToUnixTimeTicks(), facts.Entered[visit]) : null);
                }
            }
        }

        public override Table[] Build() => [Counts(_ends, Ends), Counts(_shape, _missed), Counts(_shape, _pastDueEnded)];

        private void Count(in JourneyFacts facts, int visit, long left, long? missed)
        {
            var (stage, isOpen) = (facts.Stages[visit], visit + 1 == facts.Stages.Length);
            _ends[(stage * Ends) + (int)(missed is not null ? ServiceLevelEnd.Breached : isOpen ? ServiceLevelEnd.Pending : ServiceLevelEnd.Met)]++;
            if (missed is { } at)
            {
                CountIn(_missed, facts.StartPeriod, at, stage);
                if (!isOpen)
                {
                    CountIn(_pastDueEnded, facts.StartPeriod, left, stage);
                }
            }
        }

        private void CountIn(SparseArray<long[]?> periods, int from, long at, int stage) =>
            (periods[_shape.Periods.IndexFrom(from, at)] ??= new long[_shape.Elsewhere + 1])[stage]++;
    }
}
