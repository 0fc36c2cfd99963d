using System.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Writes two versions of a process as one Mermaid flowchart: the new one, and in it what is gone; what differs is marked in words and colours.</summary>
internal sealed class MermaidComparison
{
    private static readonly (string Mark, string NodeStyle, string ArrowStyle)[] _marks =
    [
        ("new", "stroke:#2b7a2b,stroke-width:4px,fill:#d7f0d7,color:#000", "stroke:#2b7a2b,stroke-width:3px"),
        ("gone", "stroke:#a33,stroke-width:2px,stroke-dasharray:3 3,fill:#f7dcdc,color:#000", "stroke:#a33,stroke-width:2px,stroke-dasharray:3 3"),
        ("changed", "stroke:#b07a00,stroke-width:4px,fill:#fff3cd,color:#000", "stroke:#b07a00,stroke-width:3px"),
    ];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, List<string>> _marked = _marks.ToDictionary(mark => mark.Mark, _ => new List<string>(), StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _arrows = _marks.ToDictionary(mark => mark.Mark, _ => new List<int>(), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stageMarks;
    private readonly Dictionary<string, string> _rowMarks;
    private readonly ProcessComparison _comparison;
    private int _drawn;

    private MermaidComparison(ProcessComparison comparison)
    {
        _comparison = comparison;
        _stageMarks = MarksOf("stage", DifferenceCodes.StageAdded, DifferenceCodes.StageRemoved, DifferenceCodes.StageChanged);
        _rowMarks = MarksOf("transition", DifferenceCodes.TransitionAdded, DifferenceCodes.TransitionRemoved, DifferenceCodes.TransitionChanged);
    }

    public static string Of(ProcessComparison comparison) => new MermaidComparison(comparison).Draw();

    private string Draw()
    {
        var (from, to) = (_comparison.From, _comparison.To);
        _text.Append(MermaidDiagram.Head($"{from} → {to}"));
        var stages = to.Stages.Concat(from.Stages.Where(IsGone)).ToLookup(stage => stage.Team, StringComparer.Ordinal);
        foreach (var (number, team) in to.Teams.Union(from.Teams, StringComparer.Ordinal).Where(stages.Contains).Index())
        {
            _text.Append(Invariant($"  subgraph team{number}[")).Append(MermaidDiagram.Quoted([team])).Append("]\n");
            Draw(stages[team], "    ");
            _text.Append("  end\n");
        }

        Draw(stages[null], "  ");
        _text.Append("  start(( ))\n");
        DrawEntries(to, from);
        DrawRows(to, row => true);
        DrawRows(from, row => _rowMarks.TryGetValue(row.Name, out var mark) && mark == "gone");
        _text.Append(MermaidDiagram.Classes);
        foreach (var (mark, node, arrow) in _marks)
        {
            Style(_marked[mark], Invariant($"  classDef {mark} {node}\n  class {string.Join(',', _marked[mark])} {mark}\n"));
            Style(_arrows[mark], Invariant($"  linkStyle {string.Join(',', _arrows[mark])} {arrow}\n"));
        }

        return _text.ToString();
    }

    private void Draw(IEnumerable<Stage> stages, string indent)
    {
        foreach (var stage in stages)
        {
            var mark = _stageMarks.GetValueOrDefault(stage.Id);
            _text.Append(indent).Append(MermaidDiagram.Node(stage, NodeOf(stage), Marked(mark, DiagramLabels.Of(stage)))).Append('\n');
            if (mark is not null)
            {
                _marked[mark].Add(NodeOf(stage));
            }
        }
    }

    private void DrawEntries(ProcessDefinition to, ProcessDefinition from)
    {
        foreach (var id in to.Entries.Concat(from.Entries).Select(entry => entry.Id).Distinct(StringComparer.Ordinal))
        {
            var (was, isNow) = (from.Entries.Any(entry => entry.Id == id), to.Entries.Any(entry => entry.Id == id));
            var mark = was == isNow ? null : isNow ? "new" : "gone";
            var label = mark is null ? "" : $"|{MermaidDiagram.Quoted([mark])}|";
            DrawArrow($"start -->{label} {NodeOf(id)}", mark);
        }
    }

    private void DrawRows(ProcessDefinition process, Func<ProcessThing, bool> isDrawn)
    {
        foreach (var (i, named) in new ProcessThings(process).Transitions.Index().Where(row => isDrawn(row.Item)))
        {
            var (row, mark) = (process.Transitions[i], _rowMarks.GetValueOrDefault(named.Name));
            DrawArrow(MermaidDiagram.Arrow(row, NodeOf(row.From.Id), NodeOf(row.To.Id), Marked(mark, DiagramLabels.Of(row))), mark);
        }
    }

    private void DrawArrow(string arrow, string? mark)
    {
        _text.Append("  ").Append(arrow).Append('\n');
        if (mark is not null)
        {
            _arrows[mark].Add(_drawn);
        }

        _drawn++;
    }

    private void Style<T>(List<T> drawn, string style) => _text.Append(drawn.Count > 0 ? style : "");

    private string NodeOf(string id) => NodeOf(_comparison.To.TryFind(id, out var stage) ? stage : _comparison.From[id]);

    private string NodeOf(Stage stage) => IsGone(stage) ? Invariant($"gone{stage.Ordinal}") : DiagramLabels.Node(stage);

    private bool IsGone(Stage stage) => _stageMarks.TryGetValue(stage.Id, out var mark) && mark == "gone";

    private static IEnumerable<string> Marked(string? mark, IEnumerable<string> lines) => mark is null ? lines : lines.Prepend(mark);

    private Dictionary<string, string> MarksOf(string thing, params string[] codes) => _comparison.Differences
        .Where(difference => codes.Contains(difference.Code, StringComparer.Ordinal))
        .DistinctBy(difference => difference.Parameters[thing].Value, StringComparer.Ordinal)
        .ToDictionary(difference => difference.Parameters[thing].Value, difference => _marks[Array.IndexOf(codes, difference.Code)].Mark, StringComparer.Ordinal);
}
