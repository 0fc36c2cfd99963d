using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads from JSON what only one kind of file has.</summary>
internal sealed class ImportKindReading(JsonReading reading, ImportCellReading cells)
{
    /// <summary>Stands for a text that could not be read: the import has a fault and is not made.</summary>
    public const string Unreadable = "(unreadable)";

    /// <summary>The file; null where its kind is unknown or nothing of it can be read.</summary>
    public ImportSource? Read(string? kind, JsonMembers source, string file) => kind switch
    {
        ImportKeys.Long => ReadLong(source, file),
        ImportKeys.Wide => ReadWide(source, file),
        ImportKeys.Changes => ReadChanges(source, file),
        ImportKeys.Journeys => ReadJourneys(source, file),
        ImportKeys.Touches => ReadTouches(source, file),
        ImportKeys.Lookup => new LookupSource(file, cells.RequiredText(source, ImportKeys.Key)),
        _ => null,
    };

    private LongSource? ReadLong(JsonMembers source, string file)
    {
        var stages = Stages(source);
        return Columns(source, ImportKeys.OfColumns) is not { } columns ? null : new LongSource(file, new LongColumns(
            cells.RequiredText(columns, ImportKeys.Journey), cells.RequiredText(columns, ImportKeys.Stage), cells.RequiredInstant(columns, ImportKeys.Instant))
        {
            Sequence = cells.Text(columns, ImportKeys.Sequence),
            Version = cells.Text(columns, ImportKeys.Version),
            Owner = cells.Text(columns, ImportKeys.Owner),
            Value = cells.Number(columns, ImportKeys.Value),
            Currency = cells.Text(columns, ImportKeys.Currency),
            Reason = cells.Text(columns, ImportKeys.Reason),
            Trigger = cells.Text(columns, ImportKeys.Trigger),
        })
        {
            Stages = stages,
        };
    }

    private ChangesSource? ReadChanges(JsonMembers source, string file)
    {
        var (stages, properties) = (Stages(source), Properties(source));
        return Columns(source, ImportKeys.OfChangesColumns) is not { } columns ? null : new ChangesSource(file, new ChangesColumns(
            cells.RequiredText(columns, ImportKeys.Journey), cells.RequiredInstant(columns, ImportKeys.Instant),
            cells.RequiredText(columns, ImportKeys.Old), cells.RequiredText(columns, ImportKeys.New))
        {
            Property = cells.Text(columns, ImportKeys.Property),
            Currency = cells.Text(columns, ImportKeys.Currency),
        })
        {
            Properties = properties,
            Stages = stages,
        };
    }

    private JourneysSource? ReadJourneys(JsonMembers source, string file)
    {
        var stages = Stages(source);
        return Columns(source, ImportKeys.OfJourneysColumns) is not { } columns ? null : new JourneysSource(file, new JourneysColumns(cells.RequiredText(columns, ImportKeys.Journey))
        {
            Created = cells.Instant(columns, ImportKeys.Created),
            Stage = cells.Text(columns, ImportKeys.Stage),
            Instant = cells.Instant(columns, ImportKeys.Instant),
            Owner = cells.Text(columns, ImportKeys.Owner),
            Value = cells.Number(columns, ImportKeys.Value),
            Currency = cells.Text(columns, ImportKeys.Currency),
            ExpectedClose = cells.Instant(columns, ImportKeys.ExpectedClose),
        })
        {
            Stages = stages,
        };
    }

    private TouchesSource? ReadTouches(JsonMembers source, string file) =>
        Columns(source, ImportKeys.OfTouchesColumns) is not { } columns ? null : new TouchesSource(file, new TouchesColumns(
            cells.RequiredText(columns, ImportKeys.Journey), cells.RequiredInstant(columns, ImportKeys.Instant), cells.RequiredText(columns, ImportKeys.What))
        {
            Team = cells.Text(columns, ImportKeys.Team),
        });

    private WideSource? ReadWide(JsonMembers source, string file)
    {
        var journey = cells.RequiredText(source, ImportKeys.Journey);
        var stages = source.RequiredList(ImportKeys.Stages).Select(stage => ReadStage(stage.Element, stage.Path)).OfType<WideStage>().ToList();
        return stages.Count == 0 ? null : new WideSource(file, journey, stages);
    }

    private WideStage? ReadStage(JsonElement element, string path)
    {
        if (JsonMembers.Of(reading, element, path, ImportKeys.OfStage) is not { } stage)
        {
            return null;
        }

        var (id, cell) = (stage.RequiredText(ImportKeys.Stage), cells.InstantAmong(stage));
        return new WideStage(id ?? Unreadable, cell)
        {
            When = stage.Find(ImportKeys.When) is { } when ? cells.Condition(when, stage.PathOf(ImportKeys.When)) : null,
            Owner = cells.Text(stage, ImportKeys.Owner),
            Value = cells.Number(stage, ImportKeys.Value),
            Currency = cells.Text(stage, ImportKeys.Currency),
            Reason = cells.Text(stage, ImportKeys.Reason),
        };
    }

    private IReadOnlyDictionary<string, string> Stages(JsonMembers source) => cells.Map(source, ImportKeys.Stages, canBeEmpty: true);

    private IReadOnlyDictionary<string, ChangedProperty> Properties(JsonMembers source)
    {
        var known = Enum.GetValues<ChangedProperty>();
        var properties = new Dictionary<string, ChangedProperty>(StringComparer.Ordinal);
        foreach (var (text, word) in cells.Map(source, ImportKeys.Properties, canBeEmpty: false))
        {
            var index = Array.FindIndex(known, property => ImportKeys.WordOf(property) == word);
            if (index < 0)
            {
                reading.Add(FaultCodes.UnknownWord, JsonPath.Of(source.PathOf(ImportKeys.Properties), text), ("word", word), ("known", known.Select(ImportKeys.WordOf)));
            }
            else
            {
                properties.Add(text, known[index]);
            }
        }

        return properties;
    }

    private JsonMembers? Columns(JsonMembers source, string[] keys) =>
        source.Required(ImportKeys.Columns) is { } element ? JsonMembers.Of(reading, element, source.PathOf(ImportKeys.Columns), keys) : null;
}
