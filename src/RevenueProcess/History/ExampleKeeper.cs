namespace RevenueProcess;

/// <summary>Keeps the first few examples of each reason, and forgets the others: millions put aside take no more room than a few.</summary>
internal sealed class ExampleKeeper
{
    private readonly SortedSet<SetAsideExample>?[] _first = new SortedSet<SetAsideExample>?[ReadCount.Places];

    /// <summary>Whether an example from that place can be among the first.</summary>
    public bool Wants(SetAsideReason reason, string? file, long? line) =>
        _first[(int)reason] is not { Count: >= ReadSummary.MostExamples, Max: { } last }
        || SetAsideExampleOrder.ComparePlaces(file, line, last.File, last.Line) <= 0;

    public void Offer(SetAsideExample example)
    {
        var first = _first[(int)example.Reason] ??= new SortedSet<SetAsideExample>(SetAsideExampleOrder.Instance);
        if (first.Add(example) && first.Count > ReadSummary.MostExamples)
        {
            first.Remove(first.Max!);
        }
    }

    public void OfferAll(IEnumerable<SetAsideExample> examples)
    {
        foreach (var example in examples)
        {
            Offer(example);
        }
    }

    /// <summary>The examples by reason, in order.</summary>
    public IReadOnlyList<SetAsideExample> Build() => [.. _first.OfType<SortedSet<SetAsideExample>>().SelectMany(first => first)];
}
