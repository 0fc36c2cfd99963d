using NodaTime;

namespace RevenueProcess;

/// <summary>A fact of usual leads with what is asked about it: its values are drawn at and about that.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Asked">The comparisons of it, in definitions and scores.</param>
/// <param name="IsRead">Whether custom conditions read it, so that no comparison tells which values matter.</param>
/// <param name="Points">For a signal, the rows of scores that give points for it, each with the points that somebody asks of its score.</param>
internal sealed record UsualFact(Fact Fact, FactCriterion[] Asked, bool IsRead, (SignalPoints Row, decimal[] Marks)[] Points)
{
    /// <summary>A value, or in one of ten cases none.</summary>
    public FactValue Draw(SimulationDraw draw)
    {
        if (draw.Chance(0.1))
        {
            return default;
        }

        var about = Asked.Length == 0 || (IsRead && draw.Chance(0.5)) ? null : draw.OneOf<FactCriterion>(Asked);
        return Fact switch
        {
            NumberFact number => number.Is(NumberAbout(about, draw)),
            FlagFact flag => flag.Is(draw.Chance(0.5)),
            TextFact text => text.Is(TextAbout(about, draw)),
            TextSetFact set => SetAbout(set, draw),
            InstantFact instant => instant.Is(InstantAbout(about, draw)),
            SignalFact signal => signal.At(UsualSightings.Draw(about as SignalCriterion, Points, draw)),
            _ => default,
        };
    }

    private static decimal NumberAbout(FactCriterion? about, SimulationDraw draw)
    {
        var mark = about switch
        {
            NumberRangeCriterion range => draw.OneOf(range.Low ?? range.High ?? 0, range.High ?? range.Low ?? 0),
            NumberOneOfCriterion one => draw.OneOf(one.Values.AsSpan()),
            _ => draw.Between(0, 9) * draw.OneOf(1m, 10m, 100m, 1_000m, 10_000m, 100_000m),
        };
        var step = draw.Between(-1, 1);
        return mark is > -1e20m and < 1e20m ? mark + (step * Math.Max(1, Math.Abs(mark) / 4)) : mark;
    }

    private static string TextAbout(FactCriterion? about, SimulationDraw draw) => about switch
    {
        TextOneOfCriterion one when draw.Chance(0.7) => draw.OneOf(one.Values.AsSpan()),
        TextContainsCriterion contains when draw.Chance(0.7) => contains.Part,
        _ => "other",
    };

    /// <summary>Each member that is asked for, as often as not.</summary>
    private FactValue SetAbout(TextSetFact set, SimulationDraw draw) =>
        set.Is([.. Asked.OfType<TextSetContainsCriterion>().Select(asked => asked.Member).Where(_ => draw.Chance(0.5)).Append("other").Distinct(StringComparer.Ordinal)]);

    private static Instant InstantAbout(FactCriterion? about, SimulationDraw draw)
    {
        var mark = (about as InstantRangeCriterion)?.Earliest ?? (about as InstantRangeCriterion)?.Latest ?? draw.Arrival;
        return draw.Between(-1, 1) switch
        {
            < 0 when mark > Instant.MinValue + Duration.FromDays(30) => mark - Duration.FromDays(30),
            > 0 when mark < Instant.MaxValue - Duration.FromDays(30) => mark + Duration.FromDays(30),
            _ => mark,
        };
    }
}
