namespace RevenueProcess;

/// <summary>The Aalen–Johansen estimate of the share that ends by each of several competing causes, when some have not ended yet.</summary>
/// <remarks>
/// <para>F_k(t) = Σ over ages s ≤ t of S(s−) d_k ÷ n, where S is the Kaplan–Meier curve of all causes pooled: the share still at risk. The
/// shares of all causes and the share still at risk sum to one. The interval is normal on log(−log(1 − F)):
/// 1 − (1 − F) to the power exp(±z √Var ÷ ((1 − F) log(1 − F))).</para>
/// <para>At 0 and 1 that formula has no width, and the estimate is not certain for that. A share of exactly 0 has the Clopper–Pearson bounds of
/// 0 in n, n being the subjects that are known to have ended or not; with n = 0 it is undefined. A share of exactly 1 has the lower bound of the
/// curve just before its last ending, which is 0 where that is the only age of an ending, and the upper bound 1.</para>
/// <para>Each question is one pass over the table. Beyond the last observed age nothing is known: unless everybody has ended, the answer is
/// undefined there.</para>
/// <para>Sources: O. O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141–150; the variances name theirs.</para>
/// </remarks>
public sealed class AalenJohansen
{
    /// <summary>How far rounding may take sums of shares apart that are equal.</summary>
    private const double Rounding = 1e-9;

    private readonly LifeTable _table;
    private readonly double _z;

    private AalenJohansen(LifeTable table, double confidence, IncidenceVariance variance)
    {
        _table = table;
        Confidence = confidence;
        Variance = variance;
        _z = NormalQuantile.TwoSided(confidence);
    }

    /// <summary>The intervals' confidence, above 0 and below 1.</summary>
    public double Confidence { get; }

    /// <summary>Which variance the intervals use.</summary>
    public IncidenceVariance Variance { get; }

    /// <summary>The last age at which a subject ended, by any cause; null if none did. The curves are flat from there.</summary>
    public uint? LastEventAge => _table.LastEventAge;

    /// <summary>The share that no cause has ended by the last age: 1 − Σ of the incidences; null without subjects.</summary>
    public double? StillAtRiskShare => _table.Subjects == 0 ? null : Accumulated(0, uint.MaxValue).Survival;

    /// <summary>Makes the estimate.</summary>
    /// <param name="table">Who ended by which cause and who was censored, at which age.</param>
    /// <param name="confidence">The intervals' confidence, above 0 and below 1.</param>
    /// <param name="variance">Which variance the intervals use.</param>
    /// <returns>The estimate, ready to be asked.</returns>
    /// <exception cref="ArgumentException">The table is null, or an argument is outside its range.</exception>
    public static AalenJohansen Of(LifeTable table, double confidence = 0.95, IncidenceVariance variance = IncidenceVariance.Aalen) =>
        new(Require.NotNull(table), Require.StrictlyBetween(confidence, 0, 1), Require.Defined(variance));

    /// <summary>The share that ends by a cause, as far as the data reach.</summary>
    /// <param name="cause">The cause, numbered as in the table.</param>
    /// <returns>
    /// A share with its interval; undefined where no subject has ended. At 0 the n of the bounds is the number of subjects that have ended, by
    /// any cause.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public Estimate Incidence(int cause)
    {
        Require.Between(cause, 0, _table.CauseCount - 1);
        return Shown(cause, Accumulated(cause, uint.MaxValue), _table.EventCount);
    }

    /// <summary>The share that ends by a cause up to an age.</summary>
    /// <param name="cause">The cause, numbered as in the table.</param>
    /// <param name="age">The age, in the grain of the table; endings at the age itself count.</param>
    /// <returns>
    /// A share with its interval; undefined without subjects, and beyond the last observed age unless all have ended. At 0 the n of the bounds
    /// is the number of subjects that ended by the age or were followed to it (their exit is not before it, and they came before it).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public Estimate IncidenceAt(int cause, uint age)
    {
        Require.Between(cause, 0, _table.CauseCount - 1);
        return IncidenceAt(cause, age, Accumulated(cause, age));
    }

    /// <summary>The same at several ages, in ascending order, in one walk along the curve.</summary>
    internal Estimate[] IncidencesAt(int cause, IReadOnlyList<uint> ages)
    {
        var estimates = new Estimate[ages.Count];
        var sums = new IncidenceSums(Variance);
        var cursor = _table.Endings(cause);
        var more = cursor.MoveNext();
        for (var i = 0; i < estimates.Length; i++)
        {
            for (; more && cursor.Age <= ages[i]; more = cursor.MoveNext())
            {
                sums.Add(cursor.AtRisk, cursor.Wanted, cursor.Others);
            }

            estimates[i] = IncidenceAt(cause, ages[i], sums);
        }

        return estimates;
    }

    /// <summary>
    /// The age by which half of those that end by a cause, as far as the data reach, have ended by it: the first at which the incidence is at
    /// least half of all. Null if none ended by it.
    /// </summary>
    internal uint? HalfTime(int cause)
    {
        var half = (1 - Rounding) * Accumulated(cause, uint.MaxValue).Incidence / 2;
        var sums = new IncidenceSums(Variance);
        var cursor = _table.Endings(cause);
        while (half > 0 && cursor.MoveNext())
        {
            sums.Add(cursor.AtRisk, cursor.Wanted, cursor.Others);
            if (sums.Incidence >= half)
            {
                return cursor.Age;
            }
        }

        return null;
    }

    /// <summary>The variance of the incidence of a cause up to an age; of all that is known, if the age is beyond it.</summary>
    internal double VarianceAt(int cause, uint age) => Accumulated(cause, age).Variance;

    private Estimate IncidenceAt(int cause, uint age, in IncidenceSums sums) =>
        _table.Subjects == 0 || (sums.Survival > 0 && age > _table.LastAge) ? Undefined(cause) : Shown(cause, sums, _table.SettledBy(age));

    private IncidenceSums Accumulated(int cause, uint age)
    {
        var sums = new IncidenceSums(Variance);
        var cursor = _table.Endings(cause);
        while (cursor.MoveNext() && cursor.Age <= age)
        {
            sums.Add(cursor.AtRisk, cursor.Wanted, cursor.Others);
        }

        return sums;
    }

    private Estimate Shown(int cause, in IncidenceSums sums, long settled)
    {
        if (sums.IsCertain)
        {
            return Of(cause, 1, new Bounds(LowBeforeAllEnd(cause), 1));
        }

        if (sums.Incidence > 0)
        {
            return Of(cause, Math.Min(sums.Incidence, 1), Around(sums));
        }

        return settled == 0 ? Undefined(cause) : Of(cause, 0, RateBounds.OfNone(settled, Confidence));
    }

    private Estimate Undefined(int cause) => Of(cause, value: null, interval: null);

    private Estimate Of(int cause, double? value, Bounds? interval)
    {
        var events = _table.EventsOf(cause);
        return Estimate.Of(value, interval, EstimateUnit.Share, events, _table.EventCount - events, _table.CensoredCount);
    }

    /// <summary>The lower bound of a share of 1: that of the curve before the age at which the last of those at risk end.</summary>
    private double LowBeforeAllEnd(int cause)
    {
        var sums = new IncidenceSums(Variance);
        var cursor = _table.Endings(cause);
        while (cursor.MoveNext() && cursor.Wanted < cursor.AtRisk)
        {
            sums.Add(cursor.AtRisk, cursor.Wanted, cursor.Others);
        }

        return sums.Incidence > 0 ? Around(sums).Low : 0;
    }

    private Bounds Around(in IncidenceSums sums)
    {
        if (sums.Variance == 0)
        {
            return new Bounds(0, 1); // lost to rounding, in a share closer to 1 than the smallest step from it
        }

        var logRest = sums.LogRest;
        var spread = Math.Exp(_z * Math.Sqrt(sums.Variance) / (sums.Rest * -logRest));
        return new Bounds(-ExpM1.Of(logRest / spread), -ExpM1.Of(logRest * spread));
    }
}
