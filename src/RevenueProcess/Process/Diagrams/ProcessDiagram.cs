namespace RevenueProcess;

/// <summary>
/// Pictures of a process as text, made from the definition alone: stages grouped by the team that owns them, the success path
/// drawn thick, gates as diamonds, detours dashed and rounded, exits apart; in the stages what the buyer does, and whether it is the buyer's
/// turn; on the arrows the trigger, the lead definitions of the gate, whether the row takes back, and the reasons. The same definition always
/// gives the same text.
/// </summary>
/// <remarks>
/// A stage is the node <c>s</c> and its <see cref="Stage.Ordinal"/>; the arrows follow the order of <see cref="ProcessDefinition.Transitions"/>.
/// Names are escaped: whatever they contain, they are shown as text.
/// </remarks>
public static class ProcessDiagram
{
    /// <summary>A Mermaid flowchart, as Markdown viewers draw it in a <c>mermaid</c> code block.</summary>
    public static string ToMermaid(ProcessDefinition process)
    {
        Require.NotNull(process);
        return MermaidDiagram.Of(process);
    }

    /// <summary>
    /// A Mermaid flowchart of what differs between two versions: the new one, with what is gone in it. What is new, gone or changed is marked so, in
    /// words and in green, red and yellow.
    /// </summary>
    /// <param name="comparison">The two versions with their differences.</param>
    public static string ToMermaid(ProcessComparison comparison) => MermaidComparison.Of(Require.NotNull(comparison));

    /// <summary>A Graphviz digraph in the DOT language, for <c>dot -Tsvg</c>.</summary>
    public static string ToGraphviz(ProcessDefinition process)
    {
        Require.NotNull(process);
        return GraphvizDiagram.Of(process);
    }
}
