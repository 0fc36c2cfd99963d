using System.Globalization;
using System.Text;

namespace RevenueProcess;

/// <summary>Explanations as aligned text.</summary>
internal static class ExplanationText
{
    private const string Gap = "   ";

    public static string OfLeaves(IReadOnlyList<FailingLeaf> leaves, int indent)
    {
        Require.AtLeast(indent, 0);
        string margin = new(' ', indent);
        return Columns([.. leaves.Select(leaf => new[] { margin + leaf.Subject, leaf.Required, leaf.Actual })]);
    }

    public static string OfTree(Explanation root)
    {
        var rows = new List<string[]>();
        AddRows(rows, root, depth: 0);
        return Columns(rows);
    }

    /// <summary>"all of", "any of", "at least 2 of 3".</summary>
    public static string Phrase(GroupKind kind, int needed, int count) => kind switch
    {
        GroupKind.All => "all of",
        GroupKind.Any => "any of",
        _ => string.Create(CultureInfo.InvariantCulture, $"at least {needed} of {count}"),
    };

    /// <summary>"sales ready v1".</summary>
    public static string Name(DefinitionExplanation meets) => string.Create(CultureInfo.InvariantCulture, $"{meets.Definition} v{meets.Version}");

    private static void AddRows(List<string[]> rows, Explanation node, int depth)
    {
        string margin = new(' ', 2 * depth);
        rows.Add(node switch
        {
            LeafExplanation leaf => [leaf.Verdict.Text(), margin + leaf.Subject, leaf.Required, leaf.Actual],
            DefinitionExplanation meets => [meets.Verdict.Text(), margin + Name(meets), Verdict.Met.Text(), ""],
            GroupExplanation group => [group.Verdict.Text(), margin + Phrase(group.Kind, group.Needed, group.Children.Count), "", ""],
            _ => [node.Verdict.Text(), $"{margin}not", "", ""],
        });
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
