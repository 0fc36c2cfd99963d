using NodaTime;

namespace RevenueProcess;

/// <summary>What the parts of an import must be, said for its records and its JSON alike.</summary>
internal static class ImportTexts
{
    /// <summary>What stands between texts that are joined, unless something else is stated.</summary>
    public const string Space = " ";

    /// <summary>Whether a character can stand between cells.</summary>
    public static bool CanBeDelimiter(char delimiter) => char.IsAscii(delimiter) && delimiter is not ('\0' or '\n' or '\r' or '"');

    public static char Delimiter(char delimiter, string name) => CanBeDelimiter(delimiter)
        ? delimiter
        : throw new ArgumentException($"{name} is '{Wording.Shown(delimiter.ToString())}'; it must be an ASCII character and no quote, NUL or end of a line.", name);

    /// <summary>What stands between the texts of several cells, where these are joined.</summary>
    public static string Separator(string separator, CellChoice choice, string name) => Require.WellFormed(separator, name) == Space || choice == CellChoice.Joined
        ? separator
        : throw new ArgumentException($"{name} is '{Wording.Shown(separator)}', but the cells are not joined: the choice is {choice}.", name);

    /// <summary>The name of an encoding.</summary>
    public static string Encoding(string encoding, string name) => TextEncodings.Find(encoding) is not null
        ? encoding
        : throw new ArgumentException($"{name} is '{Wording.Shown(encoding)}'; it must be the name of an encoding, such as 'windows-1252'.", name);

    /// <summary>A cell that is read as a text.</summary>
    public static ImportCell Text(ImportCell? cell, string name) => Require.NotNull(cell, name).IsText
        ? cell
        : throw new ArgumentException($"{name} says something that texts do not have: patterns, dates, the earliest or latest of several, or how numbers are written.", name);

    /// <summary>A cell that is read as a text, if there is one.</summary>
    public static ImportCell? TextOrNone(ImportCell? cell, string name) => cell is null ? null : Text(cell, name);

    /// <summary>A cell that is read as a number, if there is one.</summary>
    public static ImportCell? NumberOrNone(ImportCell? cell, string name) => cell?.IsNumber == false
        ? throw new ArgumentException($"{name} says something that numbers do not have: patterns, dates, or the earliest or latest of several.", name)
        : cell;

    /// <summary>A cell that is read as an instant.</summary>
    public static ImportCell Instant(ImportCell? cell, string name) => Require.NotNull(cell, name).IsInstant
        ? cell
        : throw new ArgumentException($"{name} says something that instants do not have: how numbers are written, or patterns and dates inside of a text.", name);

    /// <summary>A zone that the stored form can name.</summary>
    public static DateTimeZone Zone(DateTimeZone? zone, string name) => Require.NotNull(zone, name).Equals(TimeZones.Find(zone.Id))
        ? zone
        : throw new ArgumentException($"{name} is '{Wording.Shown(zone.Id)}'; it must be a zone of the IANA database.", name);

    public static IReadOnlyList<T> AtLeastOne<T>(IReadOnlyList<T>? items, string name)
        where T : notnull => Require.AllPresent(items, name) is { Count: > 0 } some
        ? some
        : throw new ArgumentException($"{name} is empty; at least one element is needed.", name);

    /// <summary>Attributes of which no two have one name.</summary>
    public static IReadOnlyList<AttributeColumn> EachOnce(IReadOnlyList<AttributeColumn>? attributes, string name, bool canBe)
    {
        var copy = Require.AllPresent(attributes, name);
        return copy.Count > 0 && !canBe ? throw new ArgumentException($"{name} has '{Wording.Shown(copy[0].Name)}'; rows of this kind give no attributes.", name)
            : copy.GroupBy(attribute => attribute.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated
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

    /// <summary>Texts that cells can be.</summary>
    public static IReadOnlyList<string> OfCells(IReadOnlyList<string>? texts, string name)
    {
        var copy = WellFormed(texts, name);
        return copy.FirstOrDefault(text => !CellText.CanBeCell(text)) is { } wrong
            ? throw new ArgumentException($"{name} contains '{Wording.Shown(wrong)}', which no cell can be: cells have no spaces around them.", name)
            : copy;
    }

    public static IReadOnlyList<string> Patterns(IReadOnlyList<string>? patterns, string name)
    {
        var copy = WellFormed(patterns, name);
        return copy.FirstOrDefault(pattern => !InstantReader.IsPattern(pattern)) is { } wrong
            ? throw new ArgumentException($"{name} contains '{Wording.Shown(wrong)}', which is no pattern of a date, of a date and time, or of these with an offset, or leaves the year, the month or the day unsaid, or the century of the year.", name)
            : copy;
    }

    /// <summary>A copy of a dictionary from what cells that are not empty say to other texts.</summary>
    public static IReadOnlyDictionary<string, string> Spellings(IReadOnlyDictionary<string, string>? map, string name) => Require.NotNull(map, name).ContainsKey(string.Empty)
        ? throw new ArgumentException($"{name} has an empty key, which no cell can be: an empty cell stands for nothing.", name)
        : Map(map, name);

    /// <summary>A copy of a dictionary from what cells that are not empty say to what it is.</summary>
    public static IReadOnlyDictionary<string, ChangedProperty> Properties(IReadOnlyDictionary<string, ChangedProperty>? map, string name)
    {
        var copy = Require.NotNull(map, name) as ValueMap<ChangedProperty> ?? new ValueMap<ChangedProperty>(map);
        foreach (var (text, property) in copy)
        {
            Require.Defined(property, name);
            if (!CellText.CanBeCell(Require.WellFormed(text, name)) || text.Length == 0)
            {
                throw new ArgumentException($"{name} has the key '{Wording.Shown(text)}', which no cell can be: cells have no spaces around them.", name);
            }
        }

        return copy;
    }

    /// <summary>A dictionary to look texts up in; of keys that are equal by the comparer, the first by ordinal counts.</summary>
    public static Dictionary<string, T> Lookup<T>(IReadOnlyDictionary<string, T> map, StringComparer comparer)
    {
        var lookup = new Dictionary<string, T>(map.Count, comparer);
        foreach (var (text, meaning) in map)
        {
            lookup.TryAdd(text, meaning);
        }

        return lookup;
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
            if (!CellText.CanBeCell(Require.WellFormed(text, name)))
            {
                throw new ArgumentException($"{name} has the key '{Wording.Shown(text)}', which no cell can be: cells have no spaces around them.", name);
            }

            Require.WellFormed(meaning, name);
        }

        return new ValueMap<string>(map);
    }
}
