namespace RevenueProcess;

/// <summary>
/// Rival pointwise intervals of a survival curve S(t), with Greenwood's W = Σ d ÷ (n (n − d)), so that Var S = S² W, and z the normal
/// quantile. The default is <see cref="LogLog"/>.
/// </summary>
/// <remarks>Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (2002), 1.4; R,
/// <c>survfit.formula</c>.</remarks>
public enum SurvivalInterval
{
    /// <summary>Normal on log(−log S): S to the power exp(±z √W ÷ log S). Always inside [0, 1]; good for small samples.</summary>
    LogLog,

    /// <summary>Normal on log S: S exp(±z √W), cut at 1. R's default.</summary>
    Log,

    /// <summary>Normal on S: S (1 ± z √W), cut at 0 and 1.</summary>
    Plain,
}
