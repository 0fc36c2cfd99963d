namespace RevenueProcess;

/// <summary>Rival confidence intervals for one rate of k in n, p = k ÷ n, at confidence 1 − α. The default is <see cref="Wilson"/>.</summary>
public enum RateInterval
{
    /// <summary>
    /// Wilson's score interval: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z the normal quantile of 1 − α/2. Close to its stated
    /// coverage on average for every n. Source: E. B. Wilson, JASA 22 (1927) 209–212; recommended by L. D. Brown, T. T. Cai,
    /// A. DasGupta, Statistical Science 16 (2001) 101–133.
    /// </summary>
    Wilson,

    /// <summary>
    /// The "exact" interval, from beta quantiles: [B(α/2; k, n − k + 1), B(1 − α/2; k + 1, n − k)], low = 0 at k = 0, high = 1 at k = n.
    /// Never covers less than stated, usually more. Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413.
    /// </summary>
    ClopperPearson,

    /// <summary>
    /// The equal-tailed Bayesian interval under Jeffreys' prior: [B(α/2; k + ½, n − k + ½), B(1 − α/2; k + ½, n − k + ½)], low = 0 at
    /// k = 0, high = 1 at k = n. Source: L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001) 101–133.
    /// </summary>
    Jeffreys,
}
