namespace RevenueProcess;

/// <summary>A column of a file of which some rows are known.</summary>
/// <param name="Name">What the header calls it.</param>
/// <param name="Texts">Its texts in those rows, without what is missing.</param>
/// <param name="Rows">How many rows are known.</param>
/// <param name="Shape">What most of the texts are.</param>
internal sealed record SeenColumn(string Name, IReadOnlyList<string> Texts, int Rows, ColumnShape Shape)
{
    /// <summary>How many different texts there are.</summary>
    public int Different { get; } = Texts.Distinct(StringComparer.Ordinal).Count();

    public ColumnKind Kind => Shape.Kind;

    /// <summary>Whether no text occurs twice.</summary>
    public bool IsUnique => Different == Texts.Count;

    /// <summary>Whether it has a text in nearly every row.</summary>
    public bool IsFull => Texts.Count * 10 >= Rows * 9;

    /// <summary>Whether its few texts tell rows apart.</summary>
    public bool IsClass => Kind is ColumnKind.Text or ColumnKind.Flag && Different is > 1 and <= 30 && Different * 2 <= Math.Max(Texts.Count, 4);

    /// <summary>The cell that reads it as an instant.</summary>
    public ImportCell Instant => Shape.Patterns.Count == 0 ? Name : new ColumnCell(Name) { Patterns = Shape.Patterns };

    /// <summary>The cell that reads it as a number.</summary>
    public ImportCell Number => Shape.Numbers is null ? Name : new ColumnCell(Name) { Numbers = Shape.Numbers };

    public bool Speaks(string[] words) => ColumnWords.Speak(Name, words);
}
