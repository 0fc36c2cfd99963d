using NodaTime;

namespace RevenueProcess;

/// <summary>What <see cref="JointMeasure"/> counted.</summary>
public static class JointViews
{
    /// <summary>The two funnels of the measure's teams; null where it names none and no team of the path hands over to another.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static Joint? Joint(this FunnelTally tally)
    {
        var fates = JointMeasure.Counts(Require.NotNull(tally), JointMeasure.Place.Fates);
        if (tally.Frame.Measures.OfType<JointMeasure>().First().In(tally.Process) is not { } teams)
        {
            return null;
        }

        var (journeys, wins) = (JointMeasure.Counts(tally, JointMeasure.Place.Journeys), JointMeasure.Counts(tally, JointMeasure.Place.Wins));
        TallyKey KeyOf(HandoffFate fate) => new((int)fate);
        return new Joint
        {
            Teams = teams,
            AsOf = tally.Frame.AsOf,
            Currency = tally.Frame.Currency,
            Entered = journeys[new TallyKey((int)JointCount.Entered)],
            Direct = journeys[new TallyKey((int)JointCount.Direct)],
            WonHandedOver = wins[new TallyKey((int)JointCount.Accepted)],
            WonDirect = wins[new TallyKey((int)JointCount.Direct)],
            Seen = FateCounts.Of(
                fate => fates[KeyOf(fate)],
                fate => new ValueSum(JointMeasure.Amounts(tally, JointMeasure.Place.Values)[KeyOf(fate)], JointMeasure.Counts(tally, JointMeasure.Place.WithoutValue)[KeyOf(fate)], JointMeasure.Counts(tally, JointMeasure.Place.ValueZero)[KeyOf(fate)])),
            Times = FateTimes.Of(fate => JointMeasure.Ages(tally, JointMeasure.Place.Ages)[KeyOf(fate)], JointMeasure.Ages(tally, JointMeasure.Place.LateAges)[default], tally.Frame.AgeGrain),
            DaysLost = JointMeasure.Amounts(tally, JointMeasure.Place.Ticks).Rows.Sum(row => row.Value) / NodaConstants.TicksPerDay,
        };
    }
}
