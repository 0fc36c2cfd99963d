namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Makes each row of a file a line of several entries, one for each stage whose date it has and whose condition it meets.</summary>
internal sealed class WideRows : IRows
{
    private readonly SourceBinding _binding;
    private readonly Func<bool> _where;
    private readonly CellReader _journey;
    private readonly WideCells[] _stages;
    private readonly AttributeCells _attributes;

    public WideRows(SourceBinding binding, WideSource source)
    {
        var path = JsonLines.Child(binding.Path, "stages");
        if (source.Stages.Count == 0)
        {
            throw binding.Document.Fault(path, "a wide file needs at least one stage");
        }

        _binding = binding;
        _where = binding.Where();
        _journey = binding.Column(source.Journey, JsonLines.Child(binding.Path, "journey"));
        _stages = [.. source.Stages.Select((stage, index) => new WideCells(binding, stage, JsonLines.Child(path, index)))];
        _attributes = new AttributeCells(binding);
    }

    public void AddRow(StageLogBuilder builder)
    {
        if (!_where())
        {
            builder.SetAside(SetAsideReason.Filtered, _binding.Origin());
            return;
        }

        if (_journey.Value is not { } journey)
        {
            builder.SetAside(SetAsideReason.MissingJourney, _binding.Origin());
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
            builder.SetAside(SetAsideReason.NoDate, _binding.Origin());
        }
        else
        {
            builder.Add(entries, unread);
        }
    }
}
