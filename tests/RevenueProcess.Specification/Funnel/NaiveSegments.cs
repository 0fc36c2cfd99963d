using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The segments of one attribute: the values that most journeys have (of several the first by ordinal), the rest together, and none.</summary>
internal sealed class NaiveSegments(string attribute, IReadOnlyList<string> named, IReadOnlyList<Segment> inOrder)
{
    /// <summary>The named values, the rest, those without a value; only where there are journeys.</summary>
    public IReadOnlyList<Segment> InOrder { get; } = inOrder;

    public static NaiveSegments Of(IReadOnlyList<NaiveJourney> journeys, string attribute, int most)
    {
        var values = journeys.Select(journey => journey.Attributes.GetValueOrDefault(attribute)).ToList();
        var named = values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Take(most).Select(same => same.Key).Order(StringComparer.Ordinal).ToList();
        return new NaiveSegments(attribute, named,
        [
            .. named.Select(Segment.Of),
            .. values.OfType<string>().Except(named, StringComparer.Ordinal).Take(1).Select(_ => Segment.Other),
            .. values.Where(value => value is null).Take(1).Select(_ => Segment.None),
        ]);
    }

    public Segment SegmentOf(NaiveJourney journey) => journey.Attributes.GetValueOrDefault(attribute) switch
    {
        null => Segment.None,
        var value => named.Contains(value, StringComparer.Ordinal) ? Segment.Of(value) : Segment.Other,
    };
}
