namespace RevenueProcess;

/// <summary>Reads the conformance of a tally from what <see cref="DeviationMeasure"/> counted.</summary>
internal sealed class ConformanceReading(FunnelTally tally)
{
    private readonly DeviationNumbers _numbers = new(tally.Process.Pairs);
    private readonly RowsOf<long> _deviations = DeviationMeasure.Deviations(tally);
    private readonly RowsOf<long> _journeysWith = DeviationMeasure.JourneysWith(tally);
    private readonly RowsOf<long> _journeysByKind = DeviationMeasure.JourneysByKind(tally);

    public Conformance Read()
    {
        var counts = _deviations.Rows.GroupBy(row => row.Key.First, row => row.Value).ToDictionary(same => same.Key, same => Sums.Of([.. same]));
        var journeys = Outcomes(_journeysByKind, DeviationMeasure.AllJourneys);
        var departed = Outcomes(_journeysByKind, DeviationMeasure.IllegalJourneys);
        var judged = journeys.Without(Outcomes(_journeysByKind, DeviationMeasure.UnjudgedJourneys));
        var legal = judged.Without(departed);
        return new Conformance(tally.Frame.AsOf)
        {
            Fitness = FitnessOf(DeviationMeasure.Moves(tally).Rows, _deviations.Rows),
            Deviations = [.. InOrder(counts.Select(one => DeviationOf(one.Key, one.Value) with
            {
                WinRateWith = Outcomes(_journeysWith, one.Key).WinRate,
                WinRateWithout = journeys.Without(Outcomes(_journeysWith, one.Key)).WinRate,
            }))],
            Kinds = [.. counts.GroupBy(one => _numbers[one.Key].Kind).OrderBy(same => same.Key).Select(same => KindOf(same.Key, Sums.Of([.. same.Select(one => one.Value)]), journeys))],
            Versions = [.. DeviationMeasure.Moves(tally).Rows.GroupBy(row => row.Key.First).OrderBy(rows => rows.Key == JudgedMove.NoVersion).Select(VersionOf)],
            Unjudged = [.. DeviationMeasure.Unjudged(tally).Rows.Select(row => new UnjudgedMoves(row.Key.First, row.Value))],
            GatesJudged = DeviationMeasure.GatesJudged(tally),
            LegalJourneys = Rate.Of(legal.Total, judged.Total),
            WinRateOfLegal = legal.WinRate,
            WinRateOfOthers = departed.WinRate,
        };
    }

    private DeviationSummary KindOf(DeviationKind kind, long count, OutcomeCounts journeys)
    {
        var with = Outcomes(_journeysByKind, DeviationMeasure.JourneysOf(kind));
        return new DeviationSummary(kind, count, with, journeys.Without(with));
    }

    private VersionConformance VersionOf(IGrouping<int, KeyValuePair<TallyKey, long>> moves)
    {
        var rows = _deviations.Rows.Where(row => row.Key.Second == moves.Key).ToList();
        return new VersionConformance(
            moves.Key == JudgedMove.NoVersion ? null : moves.Key, FitnessOf(moves, rows), [.. InOrder(rows.Select(row => DeviationOf(row.Key.First, row.Value)))]);
    }

    private Rate FitnessOf(IEnumerable<KeyValuePair<TallyKey, long>> moves, IEnumerable<KeyValuePair<TallyKey, long>> deviations)
    {
        var all = Sums.Of([.. moves.Select(row => row.Value)], "the number of moves");
        return Rate.Of(all - Sums.Of([.. deviations.Where(row => _numbers[row.Key.First].Kind.IsIllegal()).Select(row => row.Value)]), all);
    }

    private Deviation DeviationOf(int number, long count)
    {
        var (kind, from, to) = _numbers[number];
        return new Deviation(kind, tally.Process.Stages.ElementAtOrDefault(from), tally.Process.Stages.ElementAtOrDefault(to), count);
    }

    private static OutcomeCounts Outcomes(RowsOf<long> rows, int number)
    {
        long Of(JourneyStanding standing) => rows[new TallyKey(number, (int)standing)];
        return new OutcomeCounts(Of(JourneyStanding.Won), Of(JourneyStanding.Lost), Of(JourneyStanding.Disqualified), Of(JourneyStanding.Open));
    }

    /// <summary>By kind, then by the stage that is left and the one that is entered: nowhere and elsewhere come as the first and the last.</summary>
    private IEnumerable<Deviation> InOrder(IEnumerable<Deviation> deviations) => deviations
        .OrderBy(one => one.Kind).ThenBy(one => one.From?.Ordinal ?? -1).ThenBy(one => one.To?.Ordinal ?? tally.Process.Pairs.Elsewhere);
}
