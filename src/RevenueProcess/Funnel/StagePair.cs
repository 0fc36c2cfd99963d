namespace RevenueProcess;

/// <summary>Two path stages between which conversion is measured.</summary>
public sealed record StagePair(string From, string To)
{
    /// <summary>The id of the stage that starts the clock when a journey first reaches it.</summary>
    public string From { get; } = Require.Name(From);

    /// <summary>The id of the later stage, where a journey has converted.</summary>
    public string To { get; } = Require.Name(To);

    /// <summary>The pair as <c>inquiry → qualified</c>.</summary>
    public override string ToString() => $"{From} → {To}";

    /// <summary>Each path stage to the next, and the first to the won stage.</summary>
    internal static IReadOnlyList<StagePair> DefaultsOf(ProcessDefinition process)
    {
        var pairs = new List<StagePair>();
        for (var position = 1; position < process.Path.Count; position++)
        {
            pairs.Add(new StagePair(process.Path[position - 1].Id, process.Path[position].Id));
        }

        if (process.Won.Position > 1)
        {
            pairs.Add(new StagePair(process.Path[0].Id, process.Won.Id));
        }

        return [.. pairs];
    }
}
