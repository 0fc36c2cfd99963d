namespace RevenueProcess;

/// <summary>Makes each row of a file a touch, or puts it aside for the first reason that applies.</summary>
internal sealed class TouchesRows : ImportRows
{
    private readonly StampCells _instant;
    private readonly CellReader _what;
    private readonly CellReader? _team;

    public TouchesRows(SourceBinding binding, TouchesSource source)
        : base(binding, source.Columns.Journey, JsonPath.Of(JsonPath.Of(binding.Path, ImportKeys.Columns), ImportKeys.Journey))
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Columns);
        _instant = binding.Stamps(source.Columns.Instant, JsonPath.Of(path, ImportKeys.Instant));
        _what = binding.Text(source.Columns.What, JsonPath.Of(path, ImportKeys.What));
        _team = binding.OptionalText(source.Columns.Team, JsonPath.Of(path, ImportKeys.Team));
    }

    private protected override void Add(string journey)
    {
        if (!_instant.TryRead(out var stamp, out var unread))
        {
            SetAside(unread is null ? SetAsideReason.MissingInstant : SetAsideReason.UnparsableInstant, unread);
        }
        else if (_what.Value is not { } what)
        {
            SetAside(SetAsideReason.MissingTouch);
        }
        else
        {
            var touch = new Touch(journey, stamp.At, what) { Origin = Binding.Origin(), Team = _team?.Value };
            Binding.Work.Add([touch], unread is null ? [] : [new UnreadRecord(SetAsideReason.UnparsableInstant, Binding.Origin(unread))]);
        }
    }
}
