namespace RevenueProcess;

/// <summary>The Kaplan–Meier (product-limit) estimate of how long subjects last, when some have not ended yet.</summary>
/// <remarks>
/// <para>S(t) = Π over ages s ≤ t of (1 − d ÷ n), d ending at s of n at risk; Var S = S² W with Greenwood's W = Σ d ÷ (n (n − d)).
/// Each question is one pass over the table; nothing is kept. Beyond the last observed age nothing is known: unless everybody has ended,
/// the answer is undefined there.</para>
/// <para>At 1 and 0 no method has an interval, and the estimate is not certain for that. A share of exactly 1 has the Clopper–Pearson bounds of
/// n in n, n being the subjects followed to the age; with n = 0 it is undefined. A share of exactly 0 has the upper bound of the curve just
/// before its last ending, which is 1 where that is the only age of an ending, and the lower bound 0.</para>
/// <para>Ask about one cause only to censor the others; the result is not the share that ends by that cause, which is
/// <see cref="AalenJohansen"/>.</para>
/// <para>Sources: E. L. Kaplan, P. Meier, JASA 53 (1958) 457–481; M. Greenwood (1926); conventions for quantiles and restricted means as in
/// R's <c>survival</c>.</para>
/// </remarks>
public sealed class KaplanMeier
{
    /// <summary>As R: a curve this close to a quantile's level is at it (the square root of the double precision).</summary>
    private const double Tolerance = 1.4901161193847656e-8;

    private readonly LifeTable _table;
    private readonly int? _cause;
    private readonly SurvivalBand _band;

    private KaplanMeier(LifeTable table, SurvivalInterval method, double confidence, int? cause)
    {
        _table = table;
        _cause = cause;
        Method = method;
        Confidence = confidence;
        _band = new SurvivalBand(method, confidence);
    }

    /// <summary>Which interval is shown.</summary>
    public SurvivalInterval Method { get; }

    /// <summary>The intervals' confidence, above 0 and below 1.</summary>
    public double Confidence { get; }

    /// <summary>The age by which half have ended: <see cref="Quantile"/> of ½.</summary>
    public Estimate Median => Quantile(0.5);

    /// <summary>Makes the estimate.</summary>
    /// <param name="table">Who ended and who was censored, at which age.</param>
    /// <param name="method">Which interval to show.</param>
    /// <param name="confidence">The intervals' confidence, above 0 and below 1.</param>
    /// <param name="cause">The one cause that counts as an ending, the others being censored; null to pool all causes.</param>
    /// <returns>The estimate, ready to be asked.</returns>
    /// <exception cref="ArgumentException">The table is null, or an argument is outside its range.</exception>
    public static KaplanMeier Of(
        LifeTable table,
        SurvivalInterval method = SurvivalInterval.LogLog,
        double confidence = 0.95,
        int? cause = null)
    {
        Require.NotNull(table);
        if (cause is { } one)
        {
            Require.Between(one, 0, table.CauseCount - 1, nameof(cause));
        }

        return new KaplanMeier(table, Require.Defined(method), Require.StrictlyBetween(confidence, 0, 1), cause);
    }

    /// <summary>The share that lasts longer than an age.</summary>
    /// <param name="age">The age, in the grain of the table; endings at the age itself have happened.</param>
    /// <returns>
    /// A share with its interval. Undefined without subjects, beyond the last observed age unless all have ended, and where none has ended yet and
    /// nobody was followed to the age (all came under observation later).
    /// </returns>
    public Estimate SurvivalAt(uint age)
    {
        var survival = 1.0;
        var greenwood = 0.0;
        var highest = 1.0;
        var cursor = _table.Endings(_cause ?? 0);
        while (cursor.MoveNext() && cursor.Age <= age)
        {
            var (before, greenwoodBefore) = (survival, greenwood);
            Step(EventsAt(in cursor), cursor.AtRisk, ref survival, ref greenwood);
            if (survival <= 0 && before > 0)
            {
                highest = _band.At(before, greenwoodBefore)?.High ?? 1;
            }
        }

        if (!Known(age, survival))
        {
            return Undefined(EstimateUnit.Share);
        }

        if (survival < 1)
        {
            return Shown(survival, _band.At(survival, greenwood) ?? new Bounds(0, highest), EstimateUnit.Share);
        }

        var followed = FollowedTo(age);
        return followed == 0 ? Undefined(EstimateUnit.Share) : Shown(1, RateBounds.OfAll(followed, Confidence), EstimateUnit.Share);
    }

    /// <summary>The age by which a share p has ended.</summary>
    /// <remarks>
    /// The first age at which S ≤ 1 − p; where the curve is flat at exactly 1 − p (within 1.5e-8), the midpoint between that age and the
    /// next ending, or the last observed age if there is none, as R's <c>quantile.survfit</c>. The interval inverts the pointwise band:
    /// from the first age at which its lower bound is at most 1 − p to the first at which its upper bound is, both among the ages at which a
    /// subject ends. Source: R. Brookmeyer, J.
    /// Crowley, Biometrics 38 (1982) 29–41.
    /// </remarks>
    /// <param name="p">The share that has ended, above 0 and below 1.</param>
    /// <returns>
    /// An age in the grain of the table. Undefined if the curve never falls that far; then the interval, if the lower bound falls that
    /// far, has no upper end.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not above 0 and below 1.</exception>
    public Estimate Quantile(double p)
    {
        var level = 1 - Require.StrictlyBetween(p, 0, 1);
        var crossing = new BandCrossing(in _band, level);
        var survival = 1.0;
        var greenwood = 0.0;
        uint? low = null;
        uint? flatFrom = null;
        double? value = null;
        var high = double.PositiveInfinity;
        var cursor = _table.Endings(_cause ?? 0);
        while (cursor.MoveNext())
        {
            Step(EventsAt(in cursor), cursor.AtRisk, ref survival, ref greenwood);
            if (survival > level + Tolerance)
            {
                if (low is null && crossing.LowerReached(survival, greenwood))
                {
                    low = cursor.Age;
                }

                continue;
            }

            low ??= cursor.Age;
            if (survival >= level - Tolerance)
            {
                flatFrom ??= cursor.Age;
            }
            else
            {
                value ??= flatFrom is { } start ? ((double)start + cursor.Age) / 2 : cursor.Age;
                if (crossing.UpperReached(survival, greenwood))
                {
                    high = cursor.Age;
                    break;
                }
            }
        }

        if (value is null && flatFrom is { } flat)
        {
            value = ((double)flat + _table.LastAge!.Value) / 2;
        }

        return Shown(value, low is { } from ? new Bounds(from, high) : null, EstimateUnit.Age);
    }

    /// <summary>The mean age at the end, counting no age beyond a horizon: ∫ S from 0 to the horizon.</summary>
    /// <remarks>
    /// Variance Σ A² d ÷ (n (n − d)) over the endings, A the area under the curve from the ending to the horizon, without a small-sample
    /// factor; interval mean ± z √variance, cut at 0. That variance is 0 where nobody ends before the horizon, or all of those at risk do at one
    /// age; with t the earlier of that age and the horizon, the interval is then [t c, horizon], c the lower Clopper–Pearson bound of n in n for
    /// the n followed to t: the mean is at least t times the share that lasts to t. As R's <c>survfit</c> with <c>rmean</c>, except that R extends a curve that stops
    /// short of the horizon and this does not. Source: J. P. Klein, M. L. Moeschberger, Survival Analysis (2003), 4.5.
    /// </remarks>
    /// <param name="horizon">The age up to which to count.</param>
    /// <returns>
    /// An age in the grain of the table. Undefined if the horizon is beyond the last observed age, unless all have ended by then.
    /// </returns>
    public Estimate RestrictedMean(uint horizon)
    {
        var survival = 1.0;
        var mean = 0.0;
        uint reached = 0;
        var squares = default(DeviationSquares);
        var cursor = _table.Endings(_cause ?? 0);
        while (cursor.MoveNext() && cursor.Age <= horizon)
        {
            var area = survival * (cursor.Age - reached);
            mean += area;
            squares.Advance(area);
            reached = cursor.Age;

            var step = 0.0;
            Step(EventsAt(in cursor), cursor.AtRisk, ref survival, ref step);
            if (survival > 0)
            {
                squares.Add(step);
            }
        }

        if (!Known(horizon, survival))
        {
            return Undefined(EstimateUnit.Age);
        }

        var rest = survival * (horizon - reached);
        squares.Advance(rest);
        mean += rest;
        if (squares.Total > 0)
        {
            return Shown(mean, _band.Around(mean, squares.Total), EstimateUnit.Age);
        }

        var followed = FollowedTo((uint)mean);
        return followed == 0
            ? Undefined(EstimateUnit.Age)
            : Shown(mean, new Bounds(mean * RateBounds.OfAll(followed, Confidence).Low, horizon), EstimateUnit.Age);
    }

    /// <summary>
    /// The curve: one point for each age at which a subject ends, in order of age. It starts at 1, before the first point.
    /// </summary>
    /// <returns>The points; as many as there are distinct ages.</returns>
    public IReadOnlyList<SurvivalPoint> Curve()
    {
        var points = new List<SurvivalPoint>();
        var survival = 1.0;
        var greenwood = 0.0;
        var interval = new Bounds(0, 1);
        var cursor = _table.Endings(_cause ?? 0);
        while (cursor.MoveNext())
        {
            var events = EventsAt(in cursor);
            if (events > 0)
            {
                Step(events, cursor.AtRisk, ref survival, ref greenwood);
                interval = _band.At(survival, greenwood) ?? new Bounds(0, interval.High);
                points.Add(new SurvivalPoint(cursor.Age, cursor.AtRisk, events, survival, interval));
            }
        }

        return [.. points];
    }

    private long EventsAt(in LifeTableCursor cursor) => _cause is null ? (long)cursor.Wanted + cursor.Others : cursor.Wanted;

    private static void Step(double events, double atRisk, ref double survival, ref double greenwood)
    {
        if (events == 0)
        {
            return; // an age at which only others end: even a factor of 1 would round
        }

        var left = atRisk - events;
        if (left > 0)
        {
            var share = 1 / (atRisk * left);
            survival *= left * left * share;
            greenwood += events * share;
        }
        else
        {
            survival = 0;
        }
    }

    private bool Known(uint age, double survival) => _table.Subjects > 0 && (survival <= 0 || age <= _table.LastAge);

    // Those at risk at an age by which none has ended; to the question about one cause the others are censored.
    private long FollowedTo(uint age) => _table.SettledBy(age) - (_cause is { } one ? _table.EndedBefore(age, exceptCause: one) : 0);

    private Estimate Undefined(EstimateUnit unit) => Shown(value: null, interval: null, unit);

    private Estimate Shown(double? value, Bounds? interval, EstimateUnit unit)
    {
        var events = _cause is { } one ? _table.EventsOf(one) : _table.EventCount;
        return Estimate.Of(value, interval, unit, events, _table.EventCount - events, _table.CensoredCount);
    }
}
