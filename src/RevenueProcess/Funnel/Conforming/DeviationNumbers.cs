namespace RevenueProcess;

/// <summary>Numbers deviations by their kind and their two stages, which are numbered as in <see cref="PairTable"/>.</summary>
internal sealed class DeviationNumbers(PairTable pairs)
{
    private readonly int _rows = pairs.Nowhere + 1;
    private readonly int _columns = pairs.Nowhere;

    /// <summary>The number of a deviation.</summary>
    public int Of(DeviationKind kind, int from, int to) => ((((int)kind * _rows) + from) * _columns) + to;

    /// <summary>The deviation of a number.</summary>
    public (DeviationKind Kind, int From, int To) this[int number] =>
        ((DeviationKind)(number / (_rows * _columns)), number / _columns % _rows, number % _columns);
}
