using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace RevenueProcess;

/// <summary>The running sums of one Aalen–Johansen incidence and its variance: one pass, a fixed number of sums.</summary>
/// <remarks>
/// Each point s adds a, b, c to V = Σ a (F − Fₛ)² − 2 b (F − Fₛ) + c (see <see cref="IncidenceVariance"/>). The first two sums are kept up
/// to date as F rises, instead of expanding the square, which would cancel.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct IncidenceSums(IncidenceVariance kind)
{
    private readonly double _missing = kind == IncidenceVariance.Aalen ? 1 : 0;
    private DeviationSquares _squares;
    private double _crossWeights;
    private double _cross;
    private double _own;

    /// <summary>The share that has ended by the cause.</summary>
    public double Incidence { get; private set; }

    /// <summary>The share that has ended by another cause.</summary>
    public double Competing { get; private set; }

    /// <summary>The share that no cause has ended.</summary>
    public double Survival { get; private set; } = 1;

    /// <summary>
    /// Whether all have ended by the cause: told from the counts, because the steps of the incidence add up to 1 but for rounding.
    /// </summary>
    public readonly bool IsCertain => Survival == 0 && Competing == 0;

    /// <summary>1 − incidence, without the rounding of an incidence next to 1.</summary>
    public readonly double Rest => Incidence < 0.5 ? 1 - Incidence : Survival + Competing;

    /// <summary>log(1 − incidence), without the rounding of an incidence next to 0 or 1.</summary>
    public readonly double LogRest => Incidence < 0.5 ? SpecialFunctions.Log1p(-Incidence) : Math.Log(Survival + Competing);

    /// <summary>The variance of the incidence; rounding does not take it below 0.</summary>
    public readonly double Variance => Math.Max(0, _squares.Total - (2 * _cross) + _own);

    /// <summary>Passes an age at which <paramref name="wanted"/> end by the cause and <paramref name="others"/> by another.</summary>
    public void Add(double atRisk, double wanted, double others)
    {
        var left = atRisk - wanted - others;
        var alone = atRisk <= 1; // the one at risk ends: then dₖ (n − dₖ) ÷ (n − 1) is 1 by its limit, and F never rises again
        var divisor = alone ? 1 : atRisk - _missing;
        var each = Survival / atRisk;
        if (wanted > 0)
        {
            var step = each * wanted;
            _squares.Advance(step);
            _cross += _crossWeights * step;
            Incidence += step;
            _own += each * step * (alone ? _missing : (atRisk - wanted) / divisor);
            _crossWeights += step / divisor;
        }

        Competing += each * others;
        if (left > 0)
        {
            _squares.Add((wanted + others) / (left * divisor));
        }

        Survival = each * left;
    }
}
