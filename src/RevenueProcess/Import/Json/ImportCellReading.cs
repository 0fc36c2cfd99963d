using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads from JSON what imports say about cells: patterns, conditions, spellings and attributes.</summary>
internal sealed class ImportCellReading(JsonReading reading)
{
    /// <summary>Patterns of dates and times; null where none are stated.</summary>
    public IReadOnlyList<string>? Patterns(JsonMembers members)
    {
        if (members.Texts(ImportKeys.Patterns) is not { } patterns)
        {
            return null;
        }

        foreach (var (index, pattern) in patterns.Index().Where(pattern => !InstantReader.IsPattern(pattern.Item)))
        {
            reading.Add(FaultCodes.NotPattern, JsonPath.Of(members.PathOf(ImportKeys.Patterns), index), ("text", pattern));
        }

        return patterns.All(InstantReader.IsPattern) ? patterns : null;
    }

    public RowCondition? Condition(JsonElement element, string path)
    {
        if (JsonMembers.Of(reading, element, path, ImportKeys.OfCondition) is not { } condition)
        {
            return null;
        }

        string[] choices = [ImportKeys.Is, ImportKeys.In, ImportKeys.NotIn];
        string[] stated = [.. choices.Where(condition.Has)];
        if (stated.Length != 1)
        {
            reading.Add(stated.Length == 0 ? FaultCodes.MissingChoice : FaultCodes.ExclusiveKeys, path, ("keys", stated.Length == 0 ? choices : stated));
        }

        var (column, only) = (condition.RequiredText(ImportKeys.Column), condition.Text(ImportKeys.Is));
        var (some, others) = (condition.Texts(ImportKeys.In), condition.Texts(ImportKeys.NotIn));
        return column is not null && (only is null ? some ?? others : [only]) is { } texts ? new RowCondition(column, texts) { Excludes = others is not null } : null;
    }

    /// <summary>The attributes of a file; those that cannot be read are left out.</summary>
    public IReadOnlyList<AttributeColumn> Attributes(JsonMembers source)
    {
        var attributes = new List<AttributeColumn>();
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (element, path) in source.List(ImportKeys.Attributes))
        {
            if (JsonMembers.Of(reading, element, path, ImportKeys.OfAttribute) is not { } attribute)
            {
                continue;
            }

            var (name, column) = (attribute.RequiredName(ImportKeys.Name), attribute.Text(ImportKeys.Column));
            var (map, missing) = (Map(attribute, ImportKeys.Map), attribute.Texts(ImportKeys.Missing) ?? []);
            if (name is null)
            {
                continue;
            }

            if (first.TryAdd(name, path))
            {
                attributes.Add(new AttributeColumn(name) { Column = column, Map = map, Missing = missing });
            }
            else
            {
                reading.Add(FaultCodes.Repeated, attribute.PathOf(ImportKeys.Name), ("name", name), ("first", first[name]));
            }
        }

        return attributes;
    }

    /// <summary>What texts of cells stand for; those that cannot be read are left out.</summary>
    public IReadOnlyDictionary<string, string> Map(JsonMembers members, string key)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, element, path) in members.Find(key) is { } found ? reading.Entries(found, members.PathOf(key)) ?? [] : [])
        {
            if (!ImportTexts.CanBeCell(text))
            {
                reading.Add(FaultCodes.NeverMatches, path, ("text", text));
            }
            else if (reading.Text(element, path, out var meaning))
            {
                map[text] = meaning;
            }
        }

        return map;
    }
}
