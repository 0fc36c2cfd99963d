namespace RevenueProcess;

/// <summary>Settles which values of an attribute are told apart, where there are more than a frame allows.</summary>
internal static class SegmentNaming
{
    /// <summary>The frame with the values settled of each attribute that has too many and for which it does not state them.</summary>
    public static TallyFrame Settle(StageLog log, TallyFrame frame)
    {
        var stated = frame.Named.Select(named => named.Attribute).ToHashSet(StringComparer.Ordinal);
        var settled = frame.SegmentedBy.Where(name => !stated.Contains(name)).Select(name => Settle(log.Columns, name, frame.MostSegments)).OfType<NamedSegments>().ToList();
        return settled.Count == 0 ? frame : frame with { Named = [.. frame.Named, .. settled] };
    }

    private static NamedSegments? Settle(LogVisits visits, string attribute, int most)
    {
        if (visits.Details?.Attributes.GetValueOrDefault(attribute) is not { } column || column.Values.Count <= most)
        {
            return null;
        }

        var journeys = new int[column.Values.Count];
        for (var journey = 0; journey < visits.Journeys; journey++)
        {
            if (column.CodeOf(journey) is >= 0 and var code && visits.Starts[journey] < visits.Starts[journey + 1])
            {
                journeys[code]++;
            }
        }

        var present = Enumerable.Range(0, journeys.Length).Where(code => journeys[code] > 0).ToList();
        return present.Count <= most ? null : new NamedSegments(
            attribute,
            [.. present.OrderByDescending(code => journeys[code]).ThenBy(code => column.Values[code], StringComparer.Ordinal).Take(most).Select(code => column.Values[code])],
            present.Count - most);
    }
}
