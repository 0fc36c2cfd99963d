namespace RevenueProcess;

/// <summary>Texts that often stand for nothing where dates or numbers are.</summary>
internal static class MissingMarks
{
    private static readonly HashSet<string> _all = new(
        ["#N/A", "N/A", "n.a.", "NA", "-", "--", "—", "–", "?", ".", "TBD", "tbc", "null", "(null)", "nil", "none", "NaN", "(blank)", "(leer)", "(empty)", "empty", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "unknown"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is one of them, in any case.</summary>
    public static bool Has(string text) => _all.Contains(text);
}
