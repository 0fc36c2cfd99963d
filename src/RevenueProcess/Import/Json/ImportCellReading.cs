using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads from JSON what imports say about cells: where they are, what is done to them, and conditions on them.</summary>
internal sealed class ImportCellReading(JsonReading reading)
{
    /// <summary>A cell that is read as a text and may be absent.</summary>
    public ImportCell? Text(JsonMembers members, string key) => members.Find(key) is { } element ? Cell(element, members.PathOf(key), ImportKeys.OfText, ImportKeys.OfTextChoice) : null;

    /// <summary>A cell that is read as a text and must be there; another one where it is not, and the fault is listed.</summary>
    public ImportCell RequiredText(JsonMembers members, string key) => members.Required(key) is null ? Unreadable : Text(members, key) ?? Unreadable;

    /// <summary>A cell that is read as a number and may be absent.</summary>
    public ImportCell? Number(JsonMembers members, string key) =>
        members.Find(key) is { } element ? Cell(element, members.PathOf(key), ImportKeys.OfNumber, ImportKeys.OfTextChoice) : null;

    /// <summary>A cell that is read as an instant and must be there; another one where it is not, and the fault is listed.</summary>
    public ImportCell RequiredInstant(JsonMembers members, string key) =>
        members.Required(key) is { } element ? Cell(element, members.PathOf(key), ImportKeys.OfInstant, ImportKeys.OfInstantChoice) : Unreadable;

    /// <summary>A cell that is read as an instant and may be absent.</summary>
    public ImportCell? Instant(JsonMembers members, string key) => members.Has(key) ? RequiredInstant(members, key) : null;

    /// <summary>The cell of an instant whose keys stand among others.</summary>
    /// <param name="members">All keys.</param>
    /// <param name="column">The column if none is named; null where one must be.</param>
    public ImportCell InstantAmong(JsonMembers members, string? column = null) => Among(members, ImportKeys.OfInstantChoice, column);

    /// <summary>The cell of a text or a number whose keys stand among others.</summary>
    /// <param name="members">All keys.</param>
    /// <param name="column">The column if none is named; null where one must be.</param>
    public ImportCell TextAmong(JsonMembers members, string? column) => Among(members, ImportKeys.OfTextChoice, column);

    /// <summary>Patterns of dates and times; null where none are stated.</summary>
    public IReadOnlyList<string>? Patterns(JsonMembers members)
    {
        if (members.Texts(ImportKeys.Patterns) is not { } patterns)
        {
            return null;
        }

        foreach (var (index, pattern) in patterns.Index().Where(pattern => !InstantReader.IsPattern(pattern.Item)))
        {
            var at = JsonPath.Of(members.PathOf(ImportKeys.Patterns), index);
            if (StampPattern.Of(pattern) is { HasShortYear: true })
            {
                reading.Add(FaultCodes.ShortYear, at, ("text", pattern), ("patterns", PatternNotation.WithYears(pattern)));
            }
            else if (PatternNotation.Meant(pattern) is { } meant)
            {
                reading.Add(FaultCodes.OtherNotation, at, ("text", pattern), ("pattern", meant));
            }
            else if (StampPattern.Of(pattern) is { } incomplete)
            {
                reading.Add(FaultCodes.IncompletePattern, at, ("text", pattern), ("unsaid", incomplete.Unsaid()));
            }
            else
            {
                reading.Add(FaultCodes.NotPattern, at, ("text", pattern));
            }
        }

        return patterns.All(InstantReader.IsPattern) ? patterns : null;
    }

    /// <summary>How numbers are written; null where it is not stated.</summary>
    public NumberFormat? Numbers(JsonMembers members)
    {
        if (members.Text(ImportKeys.Numbers) is not { } example)
        {
            return null;
        }

        var format = NumberFormat.LikeOrNull(example);
        if (format is null)
        {
            reading.Add(FaultCodes.NotNumberFormat, members.PathOf(ImportKeys.Numbers), ("text", example));
        }

        return format;
    }

    public RowCondition? Condition(JsonElement element, string path)
    {
        if (JsonMembers.Of(reading, element, path, ImportKeys.OfCondition) is not { } condition)
        {
            return null;
        }

        OneOf(condition, path, ImportKeys.Is, ImportKeys.In, ImportKeys.NotIn, ImportKeys.Yes);
        var (cell, only) = (Among(condition, ImportKeys.OfTextChoice, column: null), condition.Text(ImportKeys.Is));
        if (condition.Has(ImportKeys.Yes))
        {
            return condition.Flag(ImportKeys.Yes) ? RowCondition.Yes(cell) : RowCondition.No(cell);
        }

        var (some, others) = (condition.Texts(ImportKeys.In), condition.Texts(ImportKeys.NotIn));
        if ((only is null ? some ?? others : [only]) is not { } texts)
        {
            return null;
        }

        foreach (var (index, text) in texts.Index().Where(text => !CellText.CanBeCell(text.Item)))
        {
            var at = condition.PathOf(only is not null ? ImportKeys.Is : some is not null ? ImportKeys.In : ImportKeys.NotIn);
            reading.Add(FaultCodes.NeverMatches, only is null ? JsonPath.Of(at, index) : at, ("text", text));
        }

        return texts.All(CellText.CanBeCell) ? new RowCondition(cell, texts) { Excludes = others is not null } : null;
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

            var name = attribute.RequiredName(ImportKeys.Name);
            var cell = Among(attribute, ImportKeys.OfTextChoice, name ?? string.Empty);
            if (name is null)
            {
                continue;
            }

            if (first.TryAdd(name, path))
            {
                attributes.Add(new AttributeColumn(name) { Cell = cell.IsPlain && !attribute.Has(ImportKeys.Column) ? null : cell });
            }
            else
            {
                reading.Add(FaultCodes.Repeated, attribute.PathOf(ImportKeys.Name), ("name", name), ("first", first[name]));
            }
        }

        return attributes;
    }

    /// <summary>What texts of cells stand for; those that cannot be read are left out.</summary>
    public IReadOnlyDictionary<string, string> Map(JsonMembers members, string key, bool canBeEmpty)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, element, path) in members.Find(key) is { } found ? reading.Entries(found, members.PathOf(key)) ?? [] : [])
        {
            if (!CellText.CanBeCell(text) || (text.Length == 0 && !canBeEmpty))
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

    private ImportCell Cell(JsonElement element, string path, string[] keys, string[] choices)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return reading.Text(element, path, out var name) ? name : Unreadable;
        }

        return JsonMembers.Of(reading, element, path, keys) is { } members ? Among(members, choices, column: null) : Unreadable;
    }

    /// <summary>The cell whose keys stand among others.</summary>
    /// <param name="members">All keys.</param>
    /// <param name="choices">The keys of which one must be there.</param>
    /// <param name="column">The column if none is there; null where one must be.</param>
    private ImportCell Among(JsonMembers members, string[] choices, string? column)
    {
        var stated = column is not null && !choices.Any(members.Has) ? null : OneOf(members, members.Path, choices);
        foreach (var (key, beside) in ImportKeys.OfOneChoice.Where(one => members.Has(one.Key) && one.Beside != (stated ?? ImportKeys.Column)))
        {
            reading.Add(FaultCodes.UnusedKey, members.PathOf(key), ("key", key), ("beside", beside));
        }

        var position = members.Integer(ImportKeys.Position, 1);
        var nth = members.Integer(ImportKeys.Nth, 1);
        var name = members.Text(ImportKeys.Column);
        ImportCell cell = stated switch
        {
            null or ImportKeys.Column => new ColumnCell(name ?? column ?? string.Empty) { Nth = nth },
            ImportKeys.Position => new PositionCell(position ?? 1),
            ImportKeys.Lookup => LookedUp(members),
            _ => Several(members, stated),
        };
        return cell with
        {
            Missing = members.Texts(ImportKeys.Missing) ?? [],
            Length = members.Integer(ImportKeys.Length, 1),
            Lowers = members.Flag(ImportKeys.Lower),
            Map = Map(members, ImportKeys.Map, canBeEmpty: false),
            IgnoresCase = members.Flag(ImportKeys.IgnoreCase),
            Patterns = Patterns(members),
            Dates = members.Flag(ImportKeys.Dates),
            Numbers = Numbers(members),
        };
    }

    private LookupCell LookedUp(JsonMembers members) =>
        new(members.Name(ImportKeys.Lookup) ?? "(unreadable)", RequiredText(members, ImportKeys.By), RequiredText(members, ImportKeys.Take)) { Follows = members.Flag(ImportKeys.Follow) };

    private ImportCell Several(JsonMembers members, string key)
    {
        var choice = Enum.GetValues<CellChoice>().First(each => ImportKeys.KeyOf(each) == key);
        var keys = choice is CellChoice.Earliest or CellChoice.Latest ? ImportKeys.OfInstantPart : ImportKeys.OfText;
        ImportCell[] cells = [.. members.RequiredList(key).Select(one => Cell(one.Element, one.Path, keys, ImportKeys.OfTextChoice))];
        return cells.Length == 0 ? Unreadable : new CombinedCell(choice, cells) { Separator = choice == CellChoice.Joined ? members.Text(ImportKeys.With) ?? ImportTexts.Space : ImportTexts.Space };
    }

    /// <summary>The one of some keys that is there; where none is or several are, the fault is listed.</summary>
    private string? OneOf(JsonMembers members, string path, params string[] choices)
    {
        string[] stated = [.. choices.Where(members.Has)];
        if (stated.Length != 1)
        {
            reading.Add(stated.Length == 0 ? FaultCodes.MissingChoice : FaultCodes.ExclusiveKeys, path, ("keys", stated.Length == 0 ? choices : stated));
        }

        return stated.FirstOrDefault();
    }

    /// <summary>Stands for a cell that could not be read: the import has a fault and is not made.</summary>
    private static readonly ImportCell Unreadable = "(unreadable)";
}
