using System.Text;

namespace RevenueProcess;

/// <summary>Explanations as aligned text.</summary>
internal static class ExplanationText
{
    private const string Gap = "   ";

    public static string OfLeaves(IReadOnlyList<Explanation> leaves, int indent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(indent);
        string margin = new(' ', indent);
        return Columns([.. leaves.Select(leaf => new[] { margin + leaf.Subject, leaf.Required, leaf.Actual })]);
    }

    public static string OfTree(Explanation root)
    {
        var rows = new List<string[]>();
        AddRows(rows, root, depth: 0);
        return Columns(rows);
    }

    private static void AddRows(List<string[]> rows, Explanation node, int depth)
    {
        string margin = new(' ', 2 * depth);
        rows.Add(node.Subject.Length == 0
            ? [node.Verdict.Text(), margin + node.Required, "", ""]
            : [node.Verdict.Text(), margin + node.Subject, node.Required, node.Actual]);
        foreach (Explanation child in node.Children)
        {
            AddRows(rows, child, depth + 1);
        }
    }

    public static string Columns(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return text.ToString();
    }
}
