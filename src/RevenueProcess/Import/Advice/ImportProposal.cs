namespace RevenueProcess;

/// <summary>Finds out how a file can be read: which of its columns is the journey, which the stage, which are dates.</summary>
internal sealed class ImportProposal
{
    private static readonly (string Old, string New)[] _pairs = [("old", "new"), ("from", "to"), ("previous", "current"), ("before", "after")];

    private readonly string _file;
    private readonly ProcessDefinition _process;
    private readonly StageTexts _texts;
    private readonly List<SeenColumn> _columns;

    private ImportProposal(string file, List<SeenColumn> columns, ProcessDefinition process)
    {
        _file = file;
        _process = process;
        _texts = new StageTexts(process);
        _columns = columns;
    }

    /// <summary>How the file can be read; null where no journeys, dates and stages are seen.</summary>
    public static ImportSource? Of(string file, IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>> rows, ProcessDefinition process) =>
        new ImportProposal(file, [.. Columns(names, rows, process).Where(column => column.Name.Length > 0)], process).Marked();

    /// <summary>The columns of a file of which some rows are known.</summary>
    public static IEnumerable<SeenColumn> Columns(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>> rows, ProcessDefinition process) => names.Select((name, index) =>
    {
        string[] cells = [.. rows.Select(row => CellText.Trimmed(row[index]))];
        return new SeenColumn(CellText.Trimmed(name), cells, ColumnShape.Of(name, [.. cells.Where(text => text.Length > 0)], process));
    });

    private ImportSource? Marked() =>
        Source() is { } source ? source with { Missing = [.. _columns.SelectMany(column => column.Marks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] } : null;

    private ImportSource? Source()
    {
        var stage = _columns.Where(column => column.Kind == ColumnKind.Stage).OrderByDescending(column => column.Shape.Stages.Values.Distinct(StringComparer.Ordinal).Count()).FirstOrDefault();
        var (one, many) = (JourneyOf(isRepeated: false), JourneyOf(isRepeated: true));
        if (one is null || many is null)
        {
            return null;
        }

        if (stage is not null && ChangedTo() is { } changed && Entry(many) is { } when)
        {
            return changed.Instant is { } since ? Long(many, changed.Old, since) : Changes(many, when, changed.Old, changed.New);
        }

        // A history names its journeys again and again, and may number its rows; a list of journeys names each once.
        return stage is not null && Entry(many) is { } instant && (!many.IsUnique || !one.IsUnique) ? Long(many, stage, instant)
            : one.IsUnique && stage is not null && Dates().ToList() is [var only] && IsFirst(only) ? Known(one, stage, only)
            : (ImportSource?)Wide(one, stage) ?? Known(one, stage: null, created: null);
    }

    private LongSource Long(SeenColumn journey, SeenColumn stage, SeenColumn instant)
    {
        var others = stage.Texts.Where(text => !stage.Shape.Stages.ContainsKey(text) && !_texts.IsLikeSome(text)).ToList();
        return new LongSource(_file, new LongColumns(journey.Name, stage.Name, instant.Instant) { Owner = Owner(journey)?.Name, Value = Value()?.Number, Currency = Currency()?.Name })
        {
            Stages = Told(stage),

            // A log of other events besides the stages, of which each would end the stage before it.
            Where = others.Count * 2 > stage.Texts.Count ? [new RowCondition(stage.Name, [.. others.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) { Excludes = true }] : [],
            Attributes = Attributes(journey, isHistory: true),
        };
    }

    /// <summary>A row for each journey that only adds to what other files tell; where it says the stage, since the journey was created.</summary>
    private JourneysSource? Known(SeenColumn journey, SeenColumn? stage, SeenColumn? created)
    {
        var columns = new JourneysColumns(journey.Name) { Created = created?.Instant, Stage = stage?.Name, Owner = Owner(journey)?.Name, Value = Value()?.Number, Currency = Currency()?.Name };
        var attributes = Attributes(journey, isHistory: false);
        return columns == new JourneysColumns(journey.Name) && attributes.Count == 0 ? null
            : new JourneysSource(_file, columns) { Stages = stage is null ? ValueMap<string>.Empty : Told(stage), Attributes = attributes };
    }

    private ChangesSource Changes(SeenColumn journey, SeenColumn instant, SeenColumn old, SeenColumn @new)
    {
        var property = _columns.Find(column => column.Kind == ColumnKind.Text && column != journey && column.Texts.Any(text => PropertyOf(text) == ChangedProperty.Stage));
        return new ChangesSource(_file, new ChangesColumns(journey.Name, instant.Instant, old.Name, @new.Name) { Property = property?.Name })
        {
            Properties = (property?.Texts ?? []).Distinct(StringComparer.Ordinal).Where(text => PropertyOf(text) is not null).ToDictionary(text => text, text => PropertyOf(text)!.Value, StringComparer.Ordinal),
            Stages = _texts.Map(old.Cells.Concat(@new.Cells).Where((text, row) => text.Length > 0 && (property is null || PropertyOf(property.Cells[row % old.Cells.Count]) == ChangedProperty.Stage))).Where(text => text.Key != text.Value).ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>A row for each journey: its dates by their names; where a column says the stage of today, the date of the close belongs to the stages that close.</summary>
    private WideSource? Wide(SeenColumn journey, SeenColumn? stage)
    {
        var (value, owner, currency) = (Value()?.Number, Owner(journey)?.Name, Currency()?.Name);
        var closes = stage is null ? [] : stage.Shape.Stages.Where(text => _process.Stages.Single(one => one.Id == text.Value).Outcome is not null).GroupBy(text => text.Value, text => text.Key, StringComparer.Ordinal).ToList();
        var stages = new List<WideStage>();
        foreach (var date in Dates())
        {
            if (closes.Count > 0 && date.Speaks(ColumnWords.Closes))
            {
                stages.AddRange(closes.Select(close => Of(close.Key, date) with { When = new RowCondition(stage!.Name, [.. close.Order(StringComparer.Ordinal)]) }));
            }
            else if (Won() is { } won && date.Speaks(ColumnWords.Closes) && _texts.NamedIn(date.Name) is null)
            {
                stages.Add(Of(_process.Won.Id, date) with { When = RowCondition.Yes(won.Name) });
                if (_process.Stages.Where(one => one.Outcome == Outcome.Lost).ToList() is [var lost])
                {
                    stages.Add(Of(lost.Id, date) with { When = RowCondition.No(won.Name) });
                }
            }
            else if ((_texts.NamedIn(date.Name) ?? (IsFirst(date) ? _process.Path[0].Id : null)) is { } named && !stages.Exists(known => known.Stage == named))
            {
                stages.Add(Of(named, date));
            }
        }

        return stages.Count == 0 ? null : new WideSource(_file, journey.Name, [.. stages.OrderBy(known => _process.Stages.Single(one => one.Id == known.Stage).Ordinal)]) { Attributes = Attributes(journey, isHistory: false) };

        WideStage Of(string id, SeenColumn date) => new(id, date.Instant) { Value = value, Owner = owner, Currency = currency };
    }

    /// <summary>Whether a date is when its journey began: the only one of its file, or one that says so.</summary>
    private bool IsFirst(SeenColumn date) => ColumnWords.Speak(date.Name, ["created", "create_", "createdate", "first", "opened", "start"]) || !Dates().Skip(1).Any();

    private IEnumerable<SeenColumn> Dates() => _columns.Where(column => column.Kind == ColumnKind.Instant);

    /// <summary>When something was entered: not what is the same in all rows of each journey, where another date is not.</summary>
    private SeenColumn? Entry(SeenColumn journey) => Dates().Where(date => date.IsFull).OrderBy(date => IsOfJourney(date, journey)).ThenByDescending(date => (date.Speaks(ColumnWords.Entries) ? 2 : 0) - (date.Speaks(ColumnWords.OtherTimes) ? 3 : 0)).FirstOrDefault();

    private static bool IsOfJourney(SeenColumn date, SeenColumn journey)
    {
        var (pairs, journeys) = (new HashSet<(string, string)>(), new HashSet<string>(StringComparer.Ordinal));
        for (var row = 0; row < date.Cells.Count; row++)
        {
            pairs.Add((journey.Cells[row], date.Cells[row]));
            journeys.Add(journey.Cells[row]);
        }

        return pairs.Count == journeys.Count;
    }

    /// <summary>A column of what was and one of what is, and when what was began, where the file says so.</summary>
    private (SeenColumn Old, SeenColumn New, SeenColumn? Instant)? ChangedTo()
    {
        foreach (var (was, @is) in _pairs)
        {
            var old = _columns.Find(column => column.Kind == ColumnKind.Stage && Partner(column.Name) is { } other && _columns.Exists(one => one.Name == other && one.Kind == ColumnKind.Stage));
            if (old is not null)
            {
                var since = Dates().FirstOrDefault(date => Partner(date.Name) is { } until && Dates().Any(one => one.Name == until));
                return (old, _columns.Find(column => column.Name == Partner(old.Name))!, since);
            }

            string? Partner(string name) => name.Contains(was, StringComparison.OrdinalIgnoreCase) ? Replaced(name, was, @is) : null;
        }

        return null;

        string? Replaced(string name, string was, string @is)
        {
            var by = name.Replace(was, @is, StringComparison.OrdinalIgnoreCase);
            return _columns.Find(column => string.Equals(column.Name, by, StringComparison.OrdinalIgnoreCase))?.Name;
        }
    }

    private SeenColumn? JourneyOf(bool isRepeated) => _columns
        .Where(column => column.CanBeId && column.IsFull && column.Different > 1)
        .Select(column => (Column: column, Score: ScoreOf(column.Name))).Where(one => one.Score > 0 || !one.Column.IsClass)
        .OrderByDescending(one => one.Score + (one.Column.IsUnique == isRepeated ? 0 : 3)).Select(one => one.Column).FirstOrDefault();

    private static int ScoreOf(string name) =>
        (ColumnWords.Ids.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? 4 : 0) + (ColumnWords.Speak(name, ColumnWords.Journeys) ? 3 : 0) - (ColumnWords.Speak(name, ColumnWords.OtherThings) ? 5 : 0);

    /// <summary>A column of numbers whose name says a value; else the only one whose numbers are written as amounts are, whatever its name is.</summary>
    private SeenColumn? Value() => _columns.Find(column => column.Kind == ColumnKind.Number && column.Speaks(ColumnWords.Values))
        ?? (_columns.FindAll(column => column.Kind == ColumnKind.Number && column.Shape.Numbers is not null) is [var only] ? only : null);

    /// <summary>A column that says whether a journey that closed was won.</summary>
    private SeenColumn? Won() => _columns.Find(column => column.Kind == ColumnKind.Flag && column.Speaks(ColumnWords.Won));

    private SeenColumn? Currency() => _columns.Find(column => column.Kind == ColumnKind.Text && column.Speaks(ColumnWords.Currencies));

    private SeenColumn? Owner(SeenColumn journey) => _columns.Find(column => column != journey && column.Kind is ColumnKind.Text or ColumnKind.Number && column.Speaks(ColumnWords.Owners));

    /// <summary>The classes of journeys that columns say; of a history, those that no journey has two of cannot be told, so only what sounds like one.</summary>
    private IReadOnlyList<AttributeColumn> Attributes(SeenColumn journey, bool isHistory) =>
    [
        .. _columns.Where(column => column.IsClass && column != journey && column != Owner(journey) && column != Currency() && column != Won() && (!isHistory || ColumnWords.Speak(column.Name, ["source", "type", "region", "segment", "origin", "channel", "product"])))
            .Select(column => new AttributeColumn(column.Name)),
    ];

    private static Dictionary<string, string> Told(SeenColumn stage) =>
        stage.Shape.Stages.Where(text => text.Key != text.Value).ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);

    /// <summary>What a text in a column of properties is; null where it is none that an import knows.</summary>
    private static ChangedProperty? PropertyOf(string text) =>
        ColumnWords.Speak(text, ["stage", "status"]) ? ChangedProperty.Stage
        : ColumnWords.Speak(text, ["created"]) ? ChangedProperty.Start
        : ColumnWords.Speak(text, ["owner", "user_id"]) ? ChangedProperty.Owner
        : ColumnWords.Speak(text, ["closedate", "close_date", "deadline"]) ? ChangedProperty.ExpectedClose
        : ColumnWords.Speak(text, ColumnWords.Values) ? ChangedProperty.Value
        : null;
}
