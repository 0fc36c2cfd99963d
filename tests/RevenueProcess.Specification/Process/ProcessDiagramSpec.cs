using System.Net;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Process;

/// <summary>A diagram shows the whole definition, and shows names as they are, whatever they contain.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed partial class ProcessDiagramSpec
{
    private static readonly ProcessDefinition _small = ProcessDefinition.Named("b2b", 1)
        .Stage("inquiry", team: "marketing", buyer: "exploring")
        .GateStage("triage", team: "marketing")
        .Stage("qualified", team: "sales", within: NodaTime.Duration.FromDays(2))
        .Stage("customer", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing", name: "Not now")
        .Exit("lost", Outcome.Lost, team: "sales")
        .On("ask", "inquiry", "triage")
        .Route("triage", "qualified", gate: WellMadeProcess.SalesReady)
        .Route("triage", "nurture")
        .On("close", "qualified", "customer")
        .Automatically("wake", "nurture", "qualified", gate: WellMadeProcess.SalesReady)
        .On("lose", "qualified", "lost", reasons: ["price", "need", "time", "trust", "went quiet"])
        .Build();

    [Property]
    public void A_Mermaid_diagram_shows_every_stage_and_every_transition(ProcessDefinition process)
    {
        var diagram = ProcessDiagram.ToMermaid(process);

        Assert.Equal(
            process.Stages.Select(stage => ($"s{stage.Ordinal}", FirstLine(stage))).ToHashSet(),
            MermaidNode().Matches(diagram).Select(node => (node.Groups["node"].Value, FromMermaid(node.Groups["label"].Value))).ToHashSet());
        Assert.Equal(
            process.Transitions.Select(row => ($"s{row.From.Ordinal}", $"s{row.To.Ordinal}", FirstLine(row))),
            MermaidArrow().Matches(diagram).Select(arrow => (arrow.Groups["from"].Value, arrow.Groups["to"].Value, FromMermaid(arrow.Groups["label"].Value))));
    }

    [Property]
    public void A_Graphviz_diagram_shows_every_stage_and_every_transition(ProcessDefinition process)
    {
        var diagram = ProcessDiagram.ToGraphviz(process);

        Assert.Equal(
            process.Stages.Select(stage => ($"s{stage.Ordinal}", FirstLine(stage))).ToHashSet(),
            GraphvizNode().Matches(diagram).Select(node => (node.Groups["node"].Value, FromGraphviz(node.Groups["label"].Value))).ToHashSet());
        Assert.Equal(
            process.Transitions.Select(row => ($"s{row.From.Ordinal}", $"s{row.To.Ordinal}", FirstLine(row))),
            GraphvizArrow().Matches(diagram).Select(arrow => (arrow.Groups["from"].Value, arrow.Groups["to"].Value, FromGraphviz(arrow.Groups["label"].Value))));
    }

    [Property]
    public void Equal_processes_have_the_same_diagrams(ProcessDefinition process)
    {
        var read = ProcessJson.Read(ProcessJson.Write(process));

        Assert.Equal(ProcessDiagram.ToMermaid(process), ProcessDiagram.ToMermaid(read));
        Assert.Equal(ProcessDiagram.ToGraphviz(process), ProcessDiagram.ToGraphviz(read));
    }

    [Fact]
    public void A_small_process_as_Mermaid() => Assert.Equal(
        """
        ---
        title: "b2b v1"
        ---
        flowchart LR
          subgraph team0["marketing"]
            s0["inquiry<br/>buyer: exploring"]:::path
            s1{"triage"}:::gate
            s4("Not now (nurture)"):::detour
          end
          subgraph team1["sales"]
            s2["qualified<br/>≤ 2 days"]:::path
            s5(["lost<br/>✗ lost"]):::exit
          end
          s3["customer<br/>✓ won"]:::won
          start(( ))
          start --> s0
          s0 ==>|"ask"| s1
          s1 ==>|"route [sales ready v1]"| s2
          s1 -.->|"route"| s4
          s2 ==>|"close"| s3
          s4 -->|"wake [sales ready v1] (automatic)"| s2
          s2 -->|"lose<br/>because: price, need, time, 2 more"| s5
          classDef path stroke-width:3px
          classDef gate stroke-width:3px
          classDef detour stroke-dasharray:5 5
          classDef won stroke-width:3px,fill:#d7f0d7,stroke:#2b7a2b,color:#000
          classDef exit fill:#eeeeee,stroke:#777777,color:#000

        """,
        ProcessDiagram.ToMermaid(_small));

    [Fact]
    public void A_small_process_as_Graphviz() => Assert.Equal(
        """
        digraph process {
          label="b2b v1";
          labelloc=t;
          rankdir=LR;
          node [shape=box, style=filled, fillcolor=white];
          subgraph cluster_0 {
            label="marketing";
            style=filled;
            color=gray85;
            fillcolor=gray97;
            s0 [label="inquiry\nbuyer: exploring", penwidth=3];
            s1 [label="triage", shape=diamond, penwidth=3];
            s4 [label="Not now (nurture)", style="rounded,dashed,filled"];
          }
          subgraph cluster_1 {
            label="sales";
            style=filled;
            color=gray85;
            fillcolor=gray97;
            s2 [label="qualified\n≤ 2 days", penwidth=3];
            s5 [label="lost\n✗ lost", peripheries=2, fillcolor=gray90];
          }
          s3 [label="customer\n✓ won", penwidth=3, color=darkgreen, fillcolor=honeydew2];
          start [shape=point, label=""];
          start -> s0;
          s0 -> s1 [label="ask", penwidth=3, weight=8];
          s1 -> s2 [label="route [sales ready v1]", penwidth=3, weight=8];
          s1 -> s4 [label="route", style=dashed];
          s2 -> s3 [label="close", penwidth=3, weight=8];
          s4 -> s2 [label="wake [sales ready v1] (automatic)"];
          s2 -> s5 [label="lose\nbecause: price, need, time, 2 more"];
        }

        """,
        ProcessDiagram.ToGraphviz(_small));

    [Theory]
    [InlineData("price", "because: price")]
    [InlineData("price,need,time", "because: price, need, time")]
    [InlineData("price,need,time,trust", "because: price, need, time, 1 more")]
    public void An_arrow_shows_three_reasons(string reasons, string shown) => Assert.Contains($"<br/>{shown}\"", ProcessDiagram.ToMermaid(Ending(
        Outcome.Disqualified, process => process.On("lose", "inquiry", "out", reasons: [.. reasons.Split(',').Select(code => (Reason)code)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Outcome.Lost, "✗ lost")]
    [InlineData(Outcome.Disqualified, "✗ disqualified")]
    public void An_exit_shows_what_it_settles(Outcome outcome, string shown) =>
        Assert.Contains($"[\"out<br/>{shown}\"]", ProcessDiagram.ToMermaid(Ending(outcome, process => process.On("lose", "inquiry", "out"))), StringComparison.Ordinal);

    [Fact]
    public void A_stage_says_when_it_is_the_buyers_turn()
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage("offer", buyer: "deciding", within: NodaTime.Duration.FromDays(2), buyersTurn: true).Stage("customer", outcome: Outcome.Won).On("win", "offer", "customer").Build();

        Assert.Contains("s0[\"offer<br/>buyer: deciding<br/>the buyer's turn<br/>≤ 2 days\"]:::path", ProcessDiagram.ToMermaid(process), StringComparison.Ordinal);
        Assert.Contains("s0 [label=\"offer\\nbuyer: deciding\\nthe buyer's turn\\n≤ 2 days\", penwidth=3]", ProcessDiagram.ToGraphviz(process), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_to_the_same_stage_or_out_of_the_last_are_plain_and_those_back_are_dashed()
    {
        var diagram = ProcessDiagram.ToMermaid(Ending(Outcome.Lost, process => process
            .On("lose", "inquiry", "out").On("again", "inquiry", "inquiry").On("back", "qualified", "inquiry").On("renew", "customer", "qualified").On("reopen", "out", "qualified")));

        Assert.Contains("s0 -->|\"again\"| s0", diagram, StringComparison.Ordinal);
        Assert.Contains("s1 -.->|\"back\"| s0", diagram, StringComparison.Ordinal);
        Assert.Contains("s2 -.->|\"renew\"| s1", diagram, StringComparison.Ordinal);
        Assert.Contains("s3 -->|\"reopen\"| s1", diagram, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_takes_back_says_so_and_is_dashed_wherever_it_leads()
    {
        var process = Ending(Outcome.Lost, process => process
            .On("lose", "inquiry", "out").TakeBack("undo", "customer", "qualified").TakeBack("undo", "out", "customer", reasons: ["mixed up"]));

        Assert.Contains("s2 -.->|\"undo (takes back)\"| s1", ProcessDiagram.ToMermaid(process), StringComparison.Ordinal);
        Assert.Contains("s3 -.->|\"undo (takes back)<br/>because: mixed up\"| s2", ProcessDiagram.ToMermaid(process), StringComparison.Ordinal);
        Assert.Contains("s2 -> s1 [label=\"undo (takes back)\", style=dashed]", ProcessDiagram.ToGraphviz(process), StringComparison.Ordinal);
        Assert.Contains("s0 -.->|\"rather (takes back)\"| s1", ProcessDiagram.ToMermaid(ProcessDefinition.Named("p", 1)
            .Stage("inquiry").Stage("qualified").Stage("customer", outcome: Outcome.Won)
            .On("win", ["inquiry", "qualified"], "customer").TakeBack("rather", "inquiry", "qualified").Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. first", "1#46; first")]
    [InlineData("- a - b", "#45; a #45; b")]
    [InlineData("a-b.c", "a-b.c")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\nb", "a<br/>b")]
    public void What_Markdown_would_read_as_a_list_is_shown_as_it_is(string name, string shown) => Assert.Contains(
        $"s0[\"{shown} (inquiry)\"]", ProcessDiagram.ToMermaid(ProcessDefinition.Named("p", 1).Stage("inquiry", name: name).Stage("customer", outcome: Outcome.Won).On("win", "inquiry", "customer").Build()),
        StringComparison.Ordinal);

    [Fact]
    public void The_title_is_quoted_as_YAML_asks() => Assert.Contains(
        "title: \"a \\\"b\\\" \\\\ c v1\"\n",
        ProcessDiagram.ToMermaid(ProcessDefinition.Named("a \"b\" \\ c", 1).Stage("customer", outcome: Outcome.Won).On("again", "customer", "customer").Build()), StringComparison.Ordinal);

    private static ProcessDefinition Ending(Outcome outcome, Func<ProcessDefinitionBuilder, ProcessDefinitionBuilder> rows) => rows(ProcessDefinition.Named("p", 1)
        .Stage("inquiry").Stage("qualified").Stage("customer", outcome: Outcome.Won).Exit("out", outcome)
        .On("accept", "inquiry", "qualified").On("win", "qualified", "customer")).Build();

    [Fact]
    public void Names_cannot_break_out_of_their_labels()
    {
        const string hostile = "a\"]; x -> y [label=\"<script>alert('&quot;')</script>\\\n`b`|c|#quot; end\0";
        var process = ProcessDefinition.Named(hostile, 1).Stage(hostile, team: hostile, buyer: hostile, outcome: Outcome.Won).On(hostile, hostile, hostile).Build();

        var mermaid = ProcessDiagram.ToMermaid(process);
        Assert.Contains("  s0[\"a#34;] x -#62; y", mermaid.Replace("#59;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(16, mermaid.Split('\n').Length);
        Assert.DoesNotContain("<script", mermaid.Split("---\n")[2], StringComparison.Ordinal);
        var graphviz = ProcessDiagram.ToGraphviz(process);
        Assert.Contains("s0 [label=\"a\\\"]; x -> y [label=\\\"<script>alert('&amp;quot;')</script>\\\\\\n`b`|c|#quot; end \\nbuyer:", graphviz, StringComparison.Ordinal);
        Assert.All(graphviz.Split('\n'), line => Assert.Equal(0, UnescapedQuote().Count(line) % 2));
    }

    private static string FirstLine(Stage stage) => OneLine(stage.Name == stage.Id ? stage.Id : $"{stage.Name} ({stage.Id})");

    private static string FirstLine(Transition row) =>
        OneLine($"{row.Trigger}{(row.Gate.IsOpen ? "" : $" [{row.Gate}]")}{(row.IsAutomatic ? " (automatic)" : row.After is { } after ? $" (after {Wording.Of(after)})" : row.TakesBack ? " (takes back)" : "")}");

    private static string OneLine(string text) => text.Split('\n')[0];

    private static string FromMermaid(string label) => WebUtility.HtmlDecode(Entity().Replace(label.Split("<br/>")[0], "&#${code};"));

    private static string FromGraphviz(string label) => OneLine(WebUtility.HtmlDecode(
        label.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)));

    [GeneratedRegex("^ +(?<node>s\\d+)(\\[|\\(|\\{|\\(\\[)\"(?<label>[^\"]*)\"(\\]|\\)|\\}|\\]\\)):::\\w+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MermaidNode();

    [GeneratedRegex("^  (?<from>s\\d+) (==>|-\\.->|-->)\\|\"(?<label>[^\"]*)\"\\| (?<to>s\\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MermaidArrow();

    [GeneratedRegex("^ +(?<node>s\\d+) \\[label=\"(?<label>([^\"\\\\]|\\\\.)*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GraphvizNode();

    [GeneratedRegex("^  (?<from>s\\d+) -> (?<to>s\\d+) \\[label=\"(?<label>([^\"\\\\]|\\\\.)*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GraphvizArrow();

    [GeneratedRegex("#(?<code>\\d+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();

    [GeneratedRegex("(?<!\\\\)(\\\\\\\\)*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnescapedQuote();
}
