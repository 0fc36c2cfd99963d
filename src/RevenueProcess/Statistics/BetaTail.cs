using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace RevenueProcess;

/// <summary>The probability that a Beta(a, b) variable is below x, for parameters of any size.</summary>
/// <remarks>
/// <para>x is given by u, with x ÷ (1 − x) = eᵘ a ÷ b: neither x nor 1 − x loses digits. The slope of the tail in u is
/// xᵃ (1 − x)ᵇ ÷ B(a, b), and the tail is that slope times a factor.</para>
/// <para>The factor is a continued fraction while the smaller parameter is below 100,000 (A. R. DiDonato, A. H. Morris, ACM Transactions on
/// Mathematical Software 18 (1992) 360–373), and a saddlepoint approximation beyond, where its relative error is below 1e-11 (N. M. Temme's
/// uniform expansion, DLMF 8.18.9, its first term). The slope is computed from its saddlepoint, so that no large logarithms cancel (C. Loader,
/// Fast and Accurate Computation of Binomial Probabilities, 2000).</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BetaTail
{
    private const double LargeEnough = 100_000;
    private const int MostTerms = 100_000;
    private const double LogRootOfTwoPi = 0.91893853320467274;

    private readonly double _a;
    private readonly double _b;
    private readonly double _p;
    private readonly double _q;
    private readonly double _spread;
    private readonly double _stirling;

    public BetaTail(double a, double b)
    {
        (_a, _b) = (a, b);
        (_p, _q) = (a / (a + b), b / (a + b));
        _spread = Math.Sqrt(a * _q);
        _stirling = StirlingError(a + b) - StirlingError(a) - StirlingError(b);
    }

    /// <summary>About one standard deviation, in u.</summary>
    public double Scale => 1 / _spread;

    /// <summary>x and 1 − x.</summary>
    public (double Value, double Remainder) Place(double u) => (_p / (_p + (_q * Math.Exp(-u))), _q / (_q + (_p * Math.Exp(u))));

    /// <summary>The logarithm of the tail, and the tail ÷ its slope in u.</summary>
    public (double Log, double OverSlope) At(double u)
    {
        var (rise, fall) = (_p + (_q * Math.Exp(-u)), _q + (_p * Math.Exp(u))); // p ÷ x and q ÷ (1 − x)
        var (offX, offRest) = (-_q * ExpM1.Of(-u) / rise, -_p * ExpM1.Of(u) / fall);
        var exponent = (_a * LogLessLinear(offX, rise)) + (_b * LogLessLinear(offRest, fall));
        if (Math.Min(_a, _b) < LargeEnough)
        {
            var factor = 1 / Fraction(_p / rise, _a * _q * (offRest - offX));
            return (exponent + _stirling + Math.Log(_spread * factor) - LogRootOfTwoPi, factor);
        }

        var bracket = Saddlepoint(Math.CopySign(Math.Sqrt(Math.Max(0, -2 * exponent)), -u), -offX * _spread / _q);
        return (exponent + Math.Log(bracket) - LogRootOfTwoPi, bracket / (_spread * Math.Exp(_stirling)));
    }

    // Φ(−w) ÷ φ(w) + 1 ÷ v − 1 ÷ w, where w is the signed root of the deviance and v the distance in standard deviations.
    private double Saddlepoint(double w, double v)
    {
        var mills = Math.Sqrt(Math.PI / 2) * Math.Exp(w * w / 2) * SpecialFunctions.Erfc(w / Math.Sqrt(2));
        return mills + (Math.Abs(w) < 1e-5 ? (_q - _p) / (3 * _spread) : (1 / v) - (1 / w));
    }

    // Evaluated forwards, by W. J. Lentz's method; excess is a (1 − x) − b x.
    private double Fraction(double x, double excess)
    {
        var value = _a * (excess + 1) / (_a + 1);
        var (numerators, denominators) = (value, 0.0);
        for (var m = 1.0; m < MostTerms; m++)
        {
            var before = _a + (2 * m) - 1;
            var over = m * (_a + m - 1) / before * ((_a + _b + m - 1) / before) * (_b - m) * x * x;
            var under = m + (m * (_b - m) * x / before) + ((_a + m) * (excess + 1 + (m * (2 - x))) / (_a + (2 * m) + 1));
            numerators = under + (over / numerators);
            denominators = 1 / (under + (over * denominators));
            var change = numerators * denominators;
            value *= change;
            if (Math.Abs(change - 1) < 1e-15)
            {
                break;
            }
        }

        return value;
    }

    // ln(1 + t) − t, where 1 + t = 1 ÷ inverse.
    private static double LogLessLinear(double t, double inverse)
    {
        if (Math.Abs(t) > 0.1)
        {
            return -Math.Log(inverse) - t;
        }

        var (sum, power) = (0.0, -t * t);
        for (var k = 2; ; k++)
        {
            var next = sum + (power / k);
            if (next.Equals(sum))
            {
                return sum;
            }

            sum = next;
            power *= -t;
        }
    }

    // ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π).
    private static double StirlingError(double z)
    {
        if (z < 16)
        {
            return SpecialFunctions.GammaLn(z) - (((z - 0.5) * Math.Log(z)) - z + LogRootOfTwoPi);
        }

        var square = 1 / (z * z);
        return ((1 / 12.0) - (square * ((1 / 360.0) - (square * ((1 / 1260.0) - (square / 1680)))))) / z;
    }
}
