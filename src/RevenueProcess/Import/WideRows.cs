namespace RevenueProcess;

/// <summary>Makes each row of a file a line of several entries, one for each stage whose date it has and whose condition it meets.</summary>
internal sealed class WideRows : ImportRows
{
    private readonly SourceBinding _binding;
    private readonly Func<bool> _where;
    private readonly CellReader _journey;
    private readonly WideCells[] _stages;
    private readonly AttributeCells _attributes;

    public WideRows(SourceBinding binding, WideSource source)
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Stages);
        _binding = binding;
        _where = binding.Where();
        _journey = binding.Column(source.Journey, JsonPath.Of(binding.Path, ImportKeys.Journey));
        _stages = [.. source.Stages.Select((stage, index) => new WideCells(binding, stage, JsonPath.Of(path, index)))];
        _attributes = binding.Attributes();
    }

    public override void AddRow()
    {
        if (!_where())
        {
            _binding.Builder.SetAside(SetAsideReason.Filtered, _binding.Origin());
            return;
        }

        if (_journey.Value is not { } journey)
        {
            _binding.Builder.SetAside(SetAsideReason.MissingJourney, _binding.Origin());
            return;
        }

        var entries = new List<StageEntry>(_stages.Length);
        var unread = new List<UnreadRecord>();
        var attributes = _attributes.Read();
        foreach (var stage in _stages)
        {
            if (stage.Read(journey, attributes, out var entry) is { } failed)
            {
                unread.Add(failed);
            }
            else if (entry is not null)
            {
                entries.Add(entry);
            }
        }

        if (entries.Count + unread.Count == 0)
        {
            _binding.Builder.SetAside(SetAsideReason.NoDate, _binding.Origin());
        }
        else
        {
            _binding.Builder.Add(entries, unread);
        }
    }
}
