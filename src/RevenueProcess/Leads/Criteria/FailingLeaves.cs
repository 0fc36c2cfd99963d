namespace RevenueProcess;

/// <summary>Collects indices of failing leaves into a caller's span, counting on where the span ends.</summary>
internal ref struct FailingLeaves(Span<int> leaves)
{
    private readonly Span<int> _leaves = leaves;

    public int Count { get; private set; }

    public void Add(int leaf)
    {
        if (Count < _leaves.Length)
        {
            _leaves[Count] = leaf;
        }

        Count++;
    }

    public void ForgetAfter(int count) => Count = count;
}
