namespace RevenueProcess;

/// <summary>Something that holds of a row or not: whether a cell is one of some texts. A cell that is empty or stands for nothing is the text <c>""</c>.</summary>
/// <param name="Cell">The cell to look at.</param>
/// <param name="Texts">The texts.</param>
public sealed record RowCondition(ImportCell Cell, IReadOnlyList<string> Texts)
{
    // Only texts that say the same in every language that has them.
    private static readonly string[] _yes = ["yes", "y", "true", "t", "1", "on", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "sì", "verdadero", "vero", "sim", "verdadeiro", "tak"];
    private static readonly string[] _no = ["no", "n", "false", "f", "0", "off", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee", "nej", "nei", "nie"];

    /// <summary>The cell to look at.</summary>
    public ImportCell Cell { get; init => field = ImportTexts.Text(value, nameof(Cell)); } = ImportTexts.Text(Cell, nameof(Cell));

    /// <summary>The texts.</summary>
    /// <exception cref="ArgumentException">One has spaces around it, so that no cell can be it.</exception>
    public IReadOnlyList<string> Texts { get; init => field = ImportTexts.OfCells(value, nameof(Texts)); } = ImportTexts.OfCells(Texts, nameof(Texts));

    /// <summary>Whether the cell must be none of the texts, rather than one of them.</summary>
    public bool Excludes { get; init; }

    /// <summary>The cell says yes: yes, y, true, t, 1 or on, or the same in a common language, in any case.</summary>
    /// <param name="cell">The cell.</param>
    public static RowCondition Yes(ImportCell cell) => Flag(cell, _yes);

    /// <summary>The cell says no: no, n, false, f, 0 or off, or the same in a common language, in any case. An empty cell says neither.</summary>
    /// <param name="cell">The cell.</param>
    public static RowCondition No(ImportCell cell) => Flag(cell, _no);

    /// <summary>Whether it asks for yes, or for no; null where it asks for other texts.</summary>
    internal bool? Asks => Excludes || !Cell.IgnoresCase ? null : Texts.SequenceEqual(_yes, StringComparer.Ordinal) ? true : Texts.SequenceEqual(_no, StringComparer.Ordinal) ? false : null;

    /// <summary>Whether a text says yes; null where it says neither yes nor no.</summary>
    internal static bool? FlagOf(string text) =>
        _yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : _no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    private static RowCondition Flag(ImportCell cell, string[] texts) => new(Require.NotNull(cell) with { IgnoresCase = true }, texts);
}
