namespace RevenueProcess;

/// <summary>
/// A file with a row for each change of a journey, from an old value to a new one. What was before the first change has been since the journey
/// was created; a journey that was created and never changed is in the stage that its <see cref="JourneysSource"/> says, or else in the first.
/// </summary>
/// <param name="File">The file or table.</param>
/// <param name="Columns">Which cell holds what.</param>
public sealed record ChangesSource(string File, ChangesColumns Columns) : ImportSource(File)
{
    /// <summary>Which cell holds what.</summary>
    public ChangesColumns Columns { get; init => field = Require.NotNull(value, nameof(Columns)); } = Require.NotNull(Columns);

    /// <summary>What each text of the cell of properties is. Rows with another are put aside as filtered.</summary>
    public IReadOnlyDictionary<string, ChangedProperty> Properties { get; init => field = ImportTexts.Properties(value, nameof(Properties)); } = ValueMap<ChangedProperty>.Empty;

    /// <summary>The stage id for each text of a stage, the empty text among them; a text that is not listed stands for itself.</summary>
    /// <exception cref="ArgumentException">A text has spaces around it, so that no cell can be it.</exception>
    public IReadOnlyDictionary<string, string> Stages { get; init => field = ImportTexts.Map(value, nameof(Stages)); } = ValueMap<string>.Empty;
}
