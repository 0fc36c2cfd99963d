namespace RevenueProcess.Specification.History;

/// <summary>Where an entry says that its journey is: in a stage, or elsewhere, under a text that no stage has.</summary>
internal sealed record NaivePlace(string Text, Stage? Stage)
{
    public bool Closes => Stage is { Closes: true };

    /// <summary>The order of places: the path, detours, elsewhere by text, exits.</summary>
    public (int Group, int Ordinal, string Text) Position => Stage switch
    {
        null => (1, 0, Text),
        { Place: StagePlace.Exit } => (2, Stage.Ordinal, ""),
        _ => (0, Stage.Ordinal, ""),
    };

    public static NaivePlace Of(ProcessDefinition process, string text) => new(text, process.TryFind(text, out var stage) ? stage : null);

    public override string ToString() => Stage?.Id ?? $"elsewhere ({Text})";
}
