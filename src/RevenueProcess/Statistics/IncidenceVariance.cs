namespace RevenueProcess;

/// <summary>Rival variances of a cumulative incidence; they agree in large samples. The default is <see cref="Aalen"/>.</summary>
/// <remarks>
/// Both are Σ over ages s ≤ t of (F(t) − F(s))² d ÷ (m (n − d)) − 2 (F(t) − F(s)) S(s−) dₖ ÷ (m n) + S(s−)² dₖ (n − dₖ) ÷ (m n²), where n
/// are at risk at s, d of them end, dₖ by the cause asked about, and m is stated below. A term whose n − d is 0 has F(t) = F(s) and is 0.
/// </remarks>
public enum IncidenceVariance
{
    /// <summary>
    /// m = n − 1 (and dₖ (n − dₖ) ÷ m = 1 where one is at risk and ends by the cause). Source: O. Aalen, Annals of Statistics 6
    /// (1978) 534–545; the variance of R's <c>cmprsk::cuminc</c> wherever no age has endings of two causes.
    /// </summary>
    Aalen,

    /// <summary>
    /// m = n. Without competing causes it is Greenwood's, without censoring F (1 − F) ÷ n. Source: P. K. Andersen et al., Statistical
    /// Models Based on Counting Processes (1993), IV.4; the delta method of J. J. Gaynor et al., JASA 88 (1993) 400–409.
    /// </summary>
    Greenwood,
}
