using NodaTime;

namespace RevenueProcess;

/// <summary>Makes each row of a file what is known of a journey from its start, from an instant, or all along.</summary>
internal sealed class JourneysRows : ImportRows
{
    private readonly StampCells? _created;
    private readonly StampCells? _instant;
    private readonly CellReader? _stage;
    private readonly Dictionary<string, string> _stages;
    private readonly JourneyFactCells _facts;

    public JourneysRows(SourceBinding binding, JourneysSource source)
        : base(binding, source.Columns.Journey, JsonPath.Of(JsonPath.Of(binding.Path, ImportKeys.Columns), ImportKeys.Journey))
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Columns);
        var columns = source.Columns;
        _created = binding.OptionalStamps(columns.Created, JsonPath.Of(path, ImportKeys.Created));
        _instant = binding.OptionalStamps(columns.Instant, JsonPath.Of(path, ImportKeys.Instant));
        _stage = binding.OptionalText(columns.Stage, JsonPath.Of(path, ImportKeys.Stage));
        _stages = binding.Stages(columns.Stage, source.Stages);
        _facts = new JourneyFactCells(
            binding.OptionalText(columns.Owner, JsonPath.Of(path, ImportKeys.Owner)),
            binding.Value(columns.Value, columns.Currency, path),
            binding.OptionalStamps(columns.ExpectedClose, JsonPath.Of(path, ImportKeys.ExpectedClose)),
            binding.Attributes(),
            binding.Zone);
    }

    private protected override void Add(string journey)
    {
        var (stamp, wrong) = (default(Stamp), (string?)null);
        if ((_created ?? _instant) is { } instant && !instant.TryRead(out stamp, out wrong))
        {
            SetAside(wrong is null ? SetAsideReason.MissingInstant : SetAsideReason.UnparsableInstant, wrong);
            return;
        }

        var facts = _facts.Read(journey, stamp.At, Binding.Origin(), out var unread);
        UnreadRecord[] aside = (unread ?? wrong) is { } text ? [new(SetAsideReason.UnparsableInstant, Binding.Origin(text))] : [];
        if (_created is not null)
        {
            Binding.Work.Starts.Begin(facts, stamp.Precision, StageOf(), aside);
        }
        else if (_instant is not null)
        {
            Binding.Work.Builder.Add([facts], aside);
        }
        else
        {
            Binding.Work.Starts.Know(facts, aside);
        }
    }

    private string? StageOf() => _stage is null ? null : _stages.GetValueOrDefault(_stage.Value ?? string.Empty, _stage.Value ?? string.Empty);
}
