namespace RevenueProcess;

/// <summary>
/// A file that says something about journeys: when they were created, or what they are worth, who owns them, when they should close, and attributes.
/// A row without <see cref="JourneysColumns.Created"/> adds to a journey that other files tell of.
/// </summary>
/// <param name="File">The file or table.</param>
/// <param name="Columns">Which cell holds what.</param>
public sealed record JourneysSource(string File, JourneysColumns Columns) : ImportSource(File)
{
    /// <summary>Which cell holds what.</summary>
    public JourneysColumns Columns { get; init => field = Require.NotNull(value, nameof(Columns)); } = Require.NotNull(Columns);

    /// <summary>The stage id for each text of a stage, the empty text among them; a text that is not listed stands for itself.</summary>
    /// <exception cref="ArgumentException">A text has spaces around it, so that no cell can be it.</exception>
    public IReadOnlyDictionary<string, string> Stages { get; init => field = ImportTexts.Map(value, nameof(Stages)); } = ValueMap<string>.Empty;
}
