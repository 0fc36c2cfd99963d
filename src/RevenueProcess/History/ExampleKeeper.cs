namespace RevenueProcess;

/// <summary>Keeps the first few examples of each reason, and forgets the others: millions put aside take no more room than a few.</summary>
internal sealed class ExampleKeeper
{
    private readonly SortedSet<SetAsideExample>?[] _first = new SortedSet<SetAsideExample>?[ReadCount.Places];

    /// <summary>Whether an example of that journey from that place can be among the first.</summary>
    public bool Wants(SetAsideReason reason, string? file, long? line, string? journeyId)
    {
        if (_first[(int)reason] is not { Count: >= ReadSummary.MostExamples, Max: { } last })
        {
            return true;
        }

        var order = SetAsideExampleOrder.ComparePlaces(file, line, last.File, last.Line);
        return (order != 0 ? order : string.CompareOrdinal(journeyId, last.JourneyId)) <= 0;
    }

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
