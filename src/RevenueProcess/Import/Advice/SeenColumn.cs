namespace RevenueProcess;

/// <summary>A column of a file of which some rows are known.</summary>
/// <param name="Name">What the header calls it.</param>
/// <param name="Cells">Its texts in those rows, empty where one is missing.</param>
/// <param name="Shape">What most of the texts are.</param>
internal sealed record SeenColumn(string Name, IReadOnlyList<string> Cells, ColumnShape Shape)
{
    /// <summary>Texts that seem to stand for nothing, since the others are dates, numbers or flags.</summary>
    public IEnumerable<string> Marks => Kind is ColumnKind.Instant or ColumnKind.Number or ColumnKind.Flag ? Cells.Where(MissingMarks.Has) : [];

    /// <summary>Its texts, without what is missing.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. Cells.Where(text => text.Length > 0)];

    /// <summary>How many different texts there are.</summary>
    public int Different { get; } = Cells.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count();

    public ColumnKind Kind => Shape.Kind;

    /// <summary>Whether no text occurs twice.</summary>
    public bool IsUnique => Different == Texts.Count;

    /// <summary>Whether it has a text in nearly every row.</summary>
    public bool IsFull => Texts.Count * 10 >= Cells.Count * 9;

    /// <summary>Whether its few texts tell rows apart.</summary>
    public bool IsClass => Kind is ColumnKind.Text or ColumnKind.Flag && Different is > 1 and <= 30 && Different * 2 <= Math.Max(Texts.Count, 4);

    /// <summary>Whether its texts may be ids: no dates, and no amounts.</summary>
    public bool CanBeId => Kind is ColumnKind.Text ? Texts.Count(ColumnPatterns.IsWritten) * 2 < Texts.Count
        : Kind is ColumnKind.Number && Texts.Count(text => !text.All(char.IsAsciiDigit)) * 10 < Texts.Count && !Speaks(ColumnWords.Values);

    /// <summary>The cell that reads it as an instant.</summary>
    public ImportCell Instant => Shape.Patterns.Count == 0 ? Name : new ColumnCell(Name) { Patterns = Shape.Patterns };

    /// <summary>The cell that reads it as a number.</summary>
    public ImportCell Number => Shape.Numbers is null ? Name : new ColumnCell(Name) { Numbers = Shape.Numbers };

    public bool Speaks(string[] words) => ColumnWords.Speak(Name, words);
}
