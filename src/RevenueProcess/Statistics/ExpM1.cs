namespace RevenueProcess;

/// <summary>eˣ − 1 to all its digits, also where x is next to 0.</summary>
/// <remarks>
/// (u − 1) x ÷ ln u with u = eˣ as rounded: the errors of u cancel (W. Kahan; N. J. Higham, Accuracy and Stability of Numerical Algorithms
/// (2002), 1.14.1). <see cref="double.ExpM1"/> subtracts, and MathNet's <c>Expm1</c> is right to 7 digits only for x about 0.05.
/// </remarks>
internal static class ExpM1
{
    public static double Of(double x)
    {
        var u = Math.Exp(x);
        return u switch
        {
            1 => x,
            double.PositiveInfinity => u,
            _ => u - 1 == -1 ? -1 : (u - 1) * x / Math.Log(u),
        };
    }
}
