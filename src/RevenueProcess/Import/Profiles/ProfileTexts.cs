namespace RevenueProcess;

/// <summary>What the parts of a profiles file must be, besides what imports say of theirs.</summary>
internal static class ProfileTexts
{
    /// <summary>What stands between the members of a set unless something else is stated.</summary>
    public const string Semicolon = ";";

    /// <summary>Facts of which no two have one name, attributes before signals.</summary>
    public static IReadOnlyList<FactCell> EachOnce(IReadOnlyList<FactCell>? facts, string name)
    {
        var copy = Require.AllPresent(facts, name);
        RequireOnce(copy, name);
        return new ValueList<FactCell>(copy.OrderBy(cell => cell.Fact is SignalFact));
    }

    /// <summary>Throws if two facts have one name.</summary>
    public static void RequireOnce(IEnumerable<FactCell> facts, string name)
    {
        if (facts.GroupBy(cell => cell.Fact.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated)
        {
            throw new ArgumentException($"{name} has '{Wording.Shown(repeated.Key)}' twice; a name occurs once.", name);
        }
    }

    /// <summary>Texts of cells, of which none is among the others.</summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<string>? texts, string name, params ReadOnlySpan<IReadOnlyList<string>?> others)
    {
        var copy = ImportTexts.OfCells(texts, name);
        foreach (var other in others)
        {
            if (copy.FirstOrDefault(text => other?.Contains(text, StringComparer.Ordinal) == true) is { } both)
            {
                throw new ArgumentException($"{name} has '{Wording.Shown(both)}', which has another meaning, too; a text has one.", name);
            }
        }

        return copy;
    }
}
