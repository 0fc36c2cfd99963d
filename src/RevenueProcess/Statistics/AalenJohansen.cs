namespace RevenueProcess;

/// <summary>The Aalen–Johansen estimate of the share that ends by each of several competing causes, when some have not ended yet.</summary>
/// <remarks>
/// <para>F_k(t) = Σ over ages s ≤ t of S(s−) d_k ÷ n, where S is the Kaplan–Meier curve of all causes pooled: the share still at risk. The
/// shares of all causes and the share still at risk sum to one. The interval is normal on log(−log(1 − F)):
/// 1 − (1 − F) to the power exp(±z √Var ÷ ((1 − F) log(1 − F))).</para>
/// <para>Each question is one pass over the table. Beyond the last observed age nothing is known: unless everybody has ended, the answer is
/// undefined there.</para>
/// <para>Sources: O. O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141–150; the variances name theirs.</para>
/// </remarks>
public sealed class AalenJohansen
{
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
        new(Require.Present(table), Require.StrictlyBetween(confidence, 0, 1), Require.Defined(variance));

    /// <summary>The share that ends by a cause, as far as the data reach.</summary>
    /// <param name="cause">The cause, numbered as in the table.</param>
    /// <returns>A share; undefined without subjects. Without an interval at 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public Estimate Incidence(int cause)
    {
        Require.Between(cause, 0, _table.CauseCount - 1);
        return _table.Subjects == 0 ? Undefined(cause) : Shown(cause, Accumulated(cause, uint.MaxValue));
    }

    /// <summary>The share that ends by a cause up to an age.</summary>
    /// <param name="cause">The cause, numbered as in the table.</param>
    /// <param name="age">The age, in the grain of the table; endings at the age itself count.</param>
    /// <returns>
    /// A share; undefined without subjects, and beyond the last observed age unless all have ended. Without an interval at 0 and 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public Estimate IncidenceAt(int cause, uint age)
    {
        Require.Between(cause, 0, _table.CauseCount - 1);
        if (_table.Subjects == 0)
        {
            return Undefined(cause);
        }

        var sums = Accumulated(cause, age);
        return sums.Survival > 0 && age > _table.LastAge ? Undefined(cause) : Shown(cause, sums);
    }

    /// <summary>The variance of the incidence of a cause up to an age; of all that is known, if the age is beyond it.</summary>
    internal double VarianceAt(int cause, uint age) => Accumulated(cause, age).Variance;

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

    private Estimate Shown(int cause, in IncidenceSums sums) => Of(cause, IsCertain(sums) ? 1 : sums.Incidence, Around(sums));

    private Estimate Undefined(int cause) => Of(cause, value: null, interval: null);

    private Estimate Of(int cause, double? value, Bounds? interval)
    {
        var events = _table.EventsOf(cause);
        return Estimate.Of(value, interval, EstimateUnit.Share, events, _table.EventCount - events, _table.CensoredCount);
    }

    // Where everyone ends by the cause the steps add up to 1 but for rounding; to take what is missing for a share would give [0, 1].
    private static bool IsCertain(in IncidenceSums sums) => sums.Incidence >= 1 - 1e-12;

    private Bounds? Around(in IncidenceSums sums)
    {
        var incidence = sums.Incidence;
        if (incidence <= 0 || IsCertain(sums))
        {
            return null;
        }

        var logRest = double.LogP1(-incidence);
        var spread = Math.Exp(_z * Math.Sqrt(sums.Variance) / ((1 - incidence) * -logRest));
        return new Bounds(-double.ExpM1(logRest / spread), -double.ExpM1(logRest * spread));
    }
}
