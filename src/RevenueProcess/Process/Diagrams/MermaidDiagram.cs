using System.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Writes a process as a Mermaid flowchart.</summary>
internal static class MermaidDiagram
{
    /// <summary>How the kinds of stages are drawn.</summary>
    public const string Classes =
        """
          classDef path stroke-width:3px
          classDef gate stroke-width:3px
          classDef detour stroke-dasharray:5 5
          classDef won stroke-width:3px,fill:#d7f0d7,stroke:#2b7a2b,color:#000
          classDef exit fill:#eeeeee,stroke:#777777,color:#000

        """;

    public static string Of(ProcessDefinition process)
    {
        var text = new StringBuilder();
        text.Append(Head(process.ToString()));
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
            text.Append("  ").Append(Arrow(row, DiagramLabels.Node(row.From), DiagramLabels.Node(row.To), DiagramLabels.Of(row))).Append('\n');
        }

        return text.Append(Classes).ToString();
    }

    /// <summary>The title, and what kind of diagram it is.</summary>
    public static string Head(string title) => $"---\ntitle: {Yaml(title)}\n---\nflowchart LR\n";

    /// <summary>An arrow between two nodes, drawn as the transition is.</summary>
    public static string Arrow(Transition row, string from, string to, IEnumerable<string> lines)
    {
        var arrow = DiagramLabels.IsOnSuccessPath(row) ? "==>" : DiagramLabels.IsSetback(row) ? "-.->" : "-->";
        return $"{from} {arrow}|{Quoted(lines)}| {to}";
    }

    /// <summary>A node of some text, drawn as the stage is.</summary>
    public static string Node(Stage stage, string id, IEnumerable<string> lines)
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
        return $"{id}{open}{Quoted(lines)}{close}:::{drawnAs}";
    }

    /// <summary>A text of some lines, in which nothing is notation.</summary>
    public static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escaped))}\"";

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

    private static string Node(Stage stage) => Node(stage, DiagramLabels.Node(stage), DiagramLabels.Of(stage));

    private static string Yaml(string text)
    {
        var plain = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return $"\"{plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
