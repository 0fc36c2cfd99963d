using NodaTime;

namespace RevenueProcess;

/// <summary>What the parts of an import must be, said for its records and its JSON alike.</summary>
internal static class ImportTexts
{
    /// <summary>Whether a text can be the whole text of a cell: cells have no spaces around them.</summary>
    public static bool CanBeCell(string text) => text.Length == text.AsSpan().Trim().Length;

    /// <summary>Whether a character can stand between cells.</summary>
    public static bool CanBeDelimiter(char delimiter) => char.IsAscii(delimiter) && delimiter is not ('\0' or '\n' or '\r' or '"');

    public static char Delimiter(char delimiter, string name) => CanBeDelimiter(delimiter)
        ? delimiter
        : throw new ArgumentException($"{name} is '{Wording.Shown(delimiter.ToString())}'; it must be an ASCII character and no quote, NUL or end of a line.", name);

    /// <summary>A zone that the stored form can name.</summary>
    public static DateTimeZone Zone(DateTimeZone? zone, string name) => Require.NotNull(zone, name).Equals(TimeZones.Find(zone.Id))
        ? zone
        : throw new ArgumentException($"{name} is '{Wording.Shown(zone.Id)}'; it must be a zone of the IANA database.", name);

    public static IReadOnlyList<T> AtLeastOne<T>(IReadOnlyList<T>? items, string name)
        where T : notnull => Require.AllPresent(items, name) is { Count: > 0 } some
        ? some
        : throw new ArgumentException($"{name} is empty; at least one element is needed.", name);

    /// <summary>Attributes of which no two have one name.</summary>
    public static IReadOnlyList<AttributeColumn> EachOnce(IReadOnlyList<AttributeColumn>? attributes, string name)
    {
        var copy = Require.AllPresent(attributes, name);
        return copy.GroupBy(attribute => attribute.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated
            ? throw new ArgumentException($"{name} has '{Wording.Shown(repeated.Key)}' twice; a name occurs once.", name)
            : copy;
    }

    public static IReadOnlyList<string> WellFormed(IReadOnlyList<string>? texts, string name)
    {
        var copy = Require.AllPresent(texts, name);
        foreach (var text in copy)
        {
            Require.WellFormed(text, name);
        }

        return copy;
    }

    public static IReadOnlyList<string> Patterns(IReadOnlyList<string>? patterns, string name)
    {
        var copy = WellFormed(patterns, name);
        return copy.FirstOrDefault(pattern => !InstantReader.IsPattern(pattern)) is { } wrong
            ? throw new ArgumentException($"{name} contains '{Wording.Shown(wrong)}', which is no pattern of a date, of a date and time, or of these with an offset.", name)
            : copy;
    }

    /// <summary>A copy of a dictionary from texts of cells to other texts.</summary>
    public static IReadOnlyDictionary<string, string> Map(IReadOnlyDictionary<string, string>? map, string name)
    {
        if (Require.NotNull(map, name) is ValueMap<string> copied)
        {
            return copied;
        }

        foreach (var (text, meaning) in map)
        {
            if (!CanBeCell(Require.WellFormed(text, name)))
            {
                throw new ArgumentException($"{name} has the key '{Wording.Shown(text)}', which no cell can be: cells have no spaces around them.", name);
            }

            Require.WellFormed(meaning, name);
        }

        return new ValueMap<string>(map);
    }
}
