using System.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Writes a process as a Mermaid flowchart.</summary>
internal static class MermaidDiagram
{
    public static string Of(ProcessDefinition process)
    {
        var text = new StringBuilder();
        text.Append("---\ntitle: ").Append(Yaml(process.ToString())).Append("\n---\nflowchart LR\n");
        for (var team = 0; team < process.Teams.Count; team++)
        {
            text.Append(Invariant($"  subgraph team{team}[")).Append(Quoted([process.Teams[team]])).Append("]\n");
            foreach (var stage in process.Stages.Where(stage => stage.Team == process.Teams[team]))
            {
                text.Append("    ").Append(Node(stage)).Append('\n');
            }

            text.Append("  end\n");
        }

        foreach (var stage in process.Stages.Where(stage => stage.Team is null))
        {
            text.Append("  ").Append(Node(stage)).Append('\n');
        }

        text.Append("  start(( ))\n");
        foreach (var entry in process.Entries)
        {
            text.Append("  start --> ").Append(DiagramLabels.Node(entry)).Append('\n');
        }

        foreach (var row in process.Transitions)
        {
            var arrow = DiagramLabels.IsOnSuccessPath(row) ? "==>" : DiagramLabels.IsSetback(row) ? "-.->" : "-->";
            text.Append("  ").Append(DiagramLabels.Node(row.From)).Append(' ').Append(arrow)
                .Append('|').Append(Quoted(DiagramLabels.Of(row))).Append("| ").Append(DiagramLabels.Node(row.To)).Append('\n');
        }

        text.Append("  classDef path stroke-width:3px\n");
        text.Append("  classDef gate stroke-width:3px\n");
        text.Append("  classDef detour stroke-dasharray:5 5\n");
        text.Append("  classDef won stroke-width:3px,fill:#d7f0d7,stroke:#2b7a2b,color:#000\n");
        text.Append("  classDef exit fill:#eeeeee,stroke:#777777,color:#000\n");
        return text.ToString();
    }

    private static string Node(Stage stage)
    {
        var (open, close) = stage switch
        {
            { Holds: false } => ("{", "}"),
            { Place: StagePlace.Detour } => ("(", ")"),
            { Place: StagePlace.Exit } => ("([", "])"),
            _ => ("[", "]"),
        };
        var drawnAs = stage switch
        {
            { Outcome: Outcome.Won } => "won",
            { Place: StagePlace.Exit } => "exit",
            { Place: StagePlace.Detour } => "detour",
            { Holds: false } => "gate",
            _ => "path",
        };
        return $"{DiagramLabels.Node(stage)}{open}{Quoted(DiagramLabels.Of(stage))}{close}:::{drawnAs}";
    }

    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escaped))}\"";

    /// <summary>Everything that Mermaid, Markdown or HTML might read as notation, as a decimal character code.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var (i, character) in text.Index())
        {
            // Before a space these begin a list in Markdown.
            var beginsItem = ".)-+".Contains(character, StringComparison.Ordinal) && text.AsSpan(i + 1).StartsWith(" ");
            if (character == '\n')
            {
                escaped.Append("<br/>");
            }
            else if (char.IsControl(character))
            {
                escaped.Append(' ');
            }
            else if (beginsItem || "\"#&<>\\`*_~$|;%@^=".Contains(character, StringComparison.Ordinal))
            {
                escaped.Append(Invariant($"#{(int)character};"));
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    private static string Yaml(string text)
    {
        var plain = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return $"\"{plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
