using System.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Writes a process as a Graphviz digraph.</summary>
internal static class GraphvizDiagram
{
    public static string Of(ProcessDefinition process)
    {
        var text = new StringBuilder();
        text.Append("digraph process {\n");
        text.Append("  label=").Append(Quoted([process.ToString()])).Append(";\n");
        text.Append("  labelloc=t;\n");
        text.Append("  rankdir=LR;\n");
        text.Append("  node [shape=box, style=filled, fillcolor=white];\n");
        for (var team = 0; team < process.Teams.Count; team++)
        {
            text.Append(Invariant($"  subgraph cluster_{team} {{\n"));
            text.Append("    label=").Append(Quoted([process.Teams[team]])).Append(";\n");
            text.Append("    style=filled;\n    color=gray85;\n    fillcolor=gray97;\n");
            foreach (var stage in process.Stages.Where(stage => stage.Team == process.Teams[team]))
            {
                text.Append("    ").Append(Node(stage)).Append(";\n");
            }

            text.Append("  }\n");
        }

        foreach (var stage in process.Stages.Where(stage => stage.Team is null))
        {
            text.Append("  ").Append(Node(stage)).Append(";\n");
        }

        text.Append("  start [shape=point, label=\"\"];\n");
        foreach (var entry in process.Entries)
        {
            text.Append("  start -> ").Append(DiagramLabels.Node(entry)).Append(";\n");
        }

        foreach (var row in process.Transitions)
        {
            var drawnAs = DiagramLabels.IsOnSuccessPath(row) ? ", penwidth=3, weight=8" : DiagramLabels.IsSetback(row) ? ", style=dashed" : "";
            text.Append("  ").Append(DiagramLabels.Node(row.From)).Append(" -> ").Append(DiagramLabels.Node(row.To))
                .Append(" [label=").Append(Quoted(DiagramLabels.Of(row))).Append(drawnAs).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Node(Stage stage)
    {
        var drawnAs = stage switch
        {
            { Outcome: Outcome.Won } => ", penwidth=3, color=darkgreen, fillcolor=honeydew2",
            { Place: StagePlace.Exit } => ", peripheries=2, fillcolor=gray90",
            { Holds: false } => ", shape=diamond, penwidth=3",
            { Place: StagePlace.Detour } => ", style=\"rounded,dashed,filled\"",
            _ => ", penwidth=3",
        };
        return $"{DiagramLabels.Node(stage)} [label={Quoted(DiagramLabels.Of(stage))}{drawnAs}]";
    }

    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(Escaped))}\"";

    /// <summary>Backslashes and quotes for the string, ampersands because Graphviz reads HTML entities in every label.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\n' => "\\n",
                '"' => "\\\"",
                '\\' => "\\\\",
                '&' => "&amp;",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
