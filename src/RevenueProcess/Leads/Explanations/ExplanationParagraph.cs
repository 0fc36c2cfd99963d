using System.Globalization;

namespace RevenueProcess;

/// <summary>An evaluation as one paragraph.</summary>
internal sealed class ExplanationParagraph
{
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
        switch (node)
        {
            case LeafExplanation leaf:
                return Tell(() => FoundWords.Wanting(leaf, negated));
            case NotExplanation not:
                return Wanting(not.Inner, !negated, inside);
            case DefinitionExplanation meets when negated:
                return Tell(() => $"{ExplanationText.Name(meets)} is {meets.Verdict.Text()} but must not be met");
            case DefinitionExplanation meets:
                return Wanting(meets.Inner, negated, inside);
            default:
                return Wanting((GroupExplanation)node, negated, inside);
        }
    }

    private string Wanting(GroupExplanation group, bool negated, bool inside)
    {
        // Under "not", k of n must be met becomes n − k + 1 of n must not be met.
        var needed = negated ? group.Children.Count - group.Needed + 1 : group.Needed;
        var wrong = group.Children.Where(child => child.Verdict != (negated ? Verdict.NotMet : Verdict.Met)).ToArray();
        var still = needed - (group.Children.Count - wrong.Length);
        var all = still >= wrong.Length;
        string[] told = [.. wrong.Select(child => Wanting(child, negated, inside: wrong.Length > 1)).Where(text => text.Length > 0)];
        if (told.Length == 0 || (told.Length == 1 && (all || wrong.Length == 1)))
        {
            return string.Concat(told);
        }

        // Where some alternatives are left out, say how many there are: those told must not read as all that would do.
        var text = all
            ? List(told, "and")
            : $"{(still == 1 ? "one" : Wording.Of(still))} of {(told.Length == wrong.Length ? "these" : Wording.Of(wrong.Length))} would do: {List(told, "or")}";
        return inside ? $"({text})" : text;
    }

    /// <summary>What made a part met (when <paramref name="negated"/>: not met).</summary>
    private string Holding(Explanation node, bool negated)
    {
        switch (node)
        {
            case LeafExplanation leaf:
                return Tell(() => FoundWords.Holding(leaf, negated));
            case NotExplanation not:
                return Holding(not.Inner, !negated);
            case DefinitionExplanation meets when negated:
                return Tell(() => $"{ExplanationText.Name(meets)} is not met");
            case DefinitionExplanation meets:
                return Holding(meets.Inner, negated);
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

    private static string List(IReadOnlyList<string> texts, string last) => texts.Count switch
    {
        0 => "",
        1 => texts[0],
        _ => $"{string.Join(", ", texts.Take(texts.Count - 1))}{(texts.Any(text => text.Contains(' ', StringComparison.Ordinal)) ? "," : "")} {last} {texts[^1]}",
    };
}
