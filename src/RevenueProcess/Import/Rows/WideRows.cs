namespace RevenueProcess;

/// <summary>Makes each row of a file a line of several entries, one for each stage whose date it has and whose condition it meets.</summary>
internal sealed class WideRows : ImportRows
{
    private readonly WideCells[] _stages;
    private readonly AttributeCells _attributes;

    public WideRows(SourceBinding binding, WideSource source)
        : base(binding, source.Journey, JsonPath.Of(binding.Path, ImportKeys.Journey))
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Stages);
        _stages = [.. source.Stages.Select((stage, index) => new WideCells(binding, stage, JsonPath.Of(path, index)))];
        _attributes = binding.Attributes();
    }

    private protected override void Add(string journey)
    {
        var (entries, unread, hasMissed) = (new List<StageEntry>(_stages.Length), new List<UnreadRecord>(), false);
        var attributes = _attributes.Read();
        foreach (var stage in _stages)
        {
            if (stage.Read(journey, attributes, unread, out var missed) is { } entry)
            {
                AddEarliest(entries, entry);
            }

            hasMissed |= missed;
        }

        if (entries.Count + unread.Count == 0)
        {
            SetAside(hasMissed ? SetAsideReason.NoCondition : SetAsideReason.NoDate);
        }
        else
        {
            Binding.Work.Add(entries, unread);
        }
    }

    /// <summary>Adds the entry unless an earlier one of the same stage is there; a later one gives way.</summary>
    private static void AddEarliest(List<StageEntry> entries, StageEntry entry)
    {
        var same = entries.FindIndex(other => other.Stage == entry.Stage);
        if (same < 0)
        {
            entries.Add(entry);
        }
        else if (entry.Entered < entries[same].Entered)
        {
            entries[same] = entry;
        }
    }
}
