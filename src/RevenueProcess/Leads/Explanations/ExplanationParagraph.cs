using System.Globalization;

namespace RevenueProcess;

/// <summary>An evaluation as one paragraph.</summary>
internal sealed class ExplanationParagraph
{
    private const string Not = "not ";
    private int _left;
    private int _untold;

    private ExplanationParagraph(int reasons) => _left = reasons;

    public static string Of(Evaluation evaluation, int reasons)
    {
        var paragraph = new ExplanationParagraph(reasons);
        var because = evaluation.Verdict == Verdict.Met
            ? paragraph.Holding(evaluation.Root, negated: false)
            : paragraph.Wanting(evaluation.Root, negated: false, inside: false);
        var more = paragraph._untold == 0 ? "" : $" ({Wording.Of(paragraph._untold)} more {(paragraph._untold == 1 ? "reason" : "reasons")})";
        var settle = evaluation.Missing.Count switch
        {
            0 => "",
            1 => $" Once {evaluation.Missing[0]} is known, it is settled.",
            _ => $" Once {List(evaluation.Missing, "and")} are known, it is settled.",
        };
        var head = string.Create(CultureInfo.InvariantCulture, $"{evaluation.Definition} v{evaluation.Version} is {evaluation.Verdict.Text()}");
        return $"{char.ToUpperInvariant(head[0])}{head[1..]}{(because.Length == 0 ? "" : $": {because}")}{more}.{settle}";
    }

    /// <summary>What a part wants in order to be met (when <paramref name="negated"/>: not met), as it is in the way.</summary>
    private string Wanting(Explanation node, bool negated, bool inside)
    {
        switch (node.Kind)
        {
            case ExplanationKind.Leaf:
                return Tell(() => Wanted(node, negated));
            case ExplanationKind.Not:
                return Wanting(node.Children[0], !negated, inside);
            case ExplanationKind.Definition when negated:
                return Tell(() => $"{node.Subject} is {node.Verdict.Text()} but must not be met");
            case ExplanationKind.Definition:
                return Wanting(node.Children[0], negated, inside);
        }

        // Under "not", k of n must be met becomes n − k + 1 of n must not be met.
        var needed = negated ? node.Children.Count - node.Needed + 1 : node.Needed;
        var wrong = node.Children.Where(child => child.Verdict != (negated ? Verdict.NotMet : Verdict.Met)).ToArray();
        var still = needed - (node.Children.Count - wrong.Length);
        var all = still >= wrong.Length;
        string[] told = [.. wrong.Select(child => Wanting(child, negated, inside: wrong.Length > 1)).Where(text => text.Length > 0)];
        if (told.Length == 0 || (told.Length == 1 && (all || wrong.Length == 1)))
        {
            return string.Concat(told);
        }

        // Where not all alternatives are told, nobody should read one of them as what is required.
        var text = all
            ? List(told, "and")
            : $"{(still == 1 ? "one" : Wording.Of(still))} of {(told.Length == wrong.Length ? "these" : Wording.Of(wrong.Length))} would do: {List(told, "or")}";
        return inside ? $"({text})" : text;
    }

    /// <summary>What made a part met (when <paramref name="negated"/>: not met).</summary>
    private string Holding(Explanation node, bool negated)
    {
        switch (node.Kind)
        {
            case ExplanationKind.Leaf:
                return Tell(() => $"{Found(node)} ({(negated ? Denied(node.Required) : node.Required)})");
            case ExplanationKind.Not:
                return Holding(node.Children[0], !negated);
            case ExplanationKind.Definition when negated:
                return Tell(() => $"{node.Subject} is not met");
            case ExplanationKind.Definition:
                return Holding(node.Children[0], negated);
            default:
                return List(
                    [.. node.Children.Where(child => child.Verdict == (negated ? Verdict.NotMet : Verdict.Met)).Select(child => Holding(child, negated)).Where(text => text.Length > 0)],
                    "and");
        }
    }

    private string Tell(Func<string> reason)
    {
        if (_left == 0)
        {
            _untold++;
            return "";
        }

        _left--;
        return reason();
    }

    private static string Wanted(Explanation leaf, bool negated)
    {
        var required = negated ? Negated(leaf.Required) : leaf.Required;
        return leaf.Actual.StartsWith("was ", StringComparison.Ordinal) ? $"{Found(leaf)} but {Must(required)}"
            : leaf.Actual == "unknown" ? $"{Found(leaf)} and {Must(required)}"
            : $"{Found(leaf)} ({Must(required, ofSignal: true)})";
    }

    // "was 20" and "unknown" of an attribute, "never seen", "last …" and "3 times, last …" of a signal; anything of a custom condition.
    private static string Found(Explanation leaf) => leaf.Actual switch
    {
        "unknown" => $"{leaf.Subject} is unknown",
        "never seen" => $"{leaf.Subject} was never seen",
        "met" or "not met" => $"{leaf.Subject} is {leaf.Actual}",
        var actual when actual.StartsWith("was ", StringComparison.Ordinal) => $"{leaf.Subject} {actual}",
        var actual when actual.StartsWith("last ", StringComparison.Ordinal) => $"{leaf.Subject} was last seen {actual["last ".Length..]}",
        var actual when actual.Contains(", last ", StringComparison.Ordinal) => $"{leaf.Subject} was seen {actual}",
        var actual => $"{leaf.Subject}: {actual}",
    };

    private static string Negated(string required) => required.StartsWith(Not, StringComparison.Ordinal) ? required[Not.Length..] : Not + required;

    private static string Denied(string required) => required switch
    {
        "holds" => "does not hold",
        _ when required.StartsWith("contains ", StringComparison.Ordinal) => $"does not contain {required["contains ".Length..]}",
        _ => Negated(required),
    };

    // A signal must be seen within 30 days; a custom condition must hold whatever it found.
    private static string Must(string required, bool ofSignal = false)
    {
        var not = required.StartsWith(Not, StringComparison.Ordinal);
        var bare = not ? required[Not.Length..] : required;
        var verb = bare switch
        {
            "holds" => "hold",
            _ when bare.StartsWith("contains ", StringComparison.Ordinal) => $"contain {bare["contains ".Length..]}",
            _ when ofSignal && !bare.StartsWith("seen", StringComparison.Ordinal) => $"be seen {bare}",
            _ => $"be {bare}",
        };
        return $"must {(not ? Not : "")}{verb}";
    }

    private static string List(IReadOnlyList<string> texts, string last) => texts.Count switch
    {
        0 => "",
        1 => texts[0],
        _ => $"{string.Join(", ", texts.Take(texts.Count - 1))}{(texts.Any(text => text.Contains(' ', StringComparison.Ordinal)) ? "," : "")} {last} {texts[^1]}",
    };
}
