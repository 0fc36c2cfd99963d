using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>Σ w (m − mₛ)² over points s, kept up to date while m moves on: the sum a variance needs, in one pass.</summary>
/// <remarks>
/// m is a running total that only grows and mₛ is its value when point s was added, so all three sums only grow and nothing cancels, as
/// it would in the expansion m² Σw − 2m Σw mₛ + Σw mₛ².
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct DeviationSquares
{
    private double _weights;
    private double _deviations;

    /// <summary>Σ w (m − mₛ)².</summary>
    public double Total { get; private set; }

    /// <summary>Adds a point at the present m.</summary>
    public void Add(double weight) => _weights += weight;

    /// <summary>Moves m on.</summary>
    public void Advance(double step)
    {
        Total += step * ((2 * _deviations) + (step * _weights));
        _deviations += step * _weights;
    }
}
