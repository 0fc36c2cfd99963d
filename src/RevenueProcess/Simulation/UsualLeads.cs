using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Draws leads where the plan describes none. They have the facts that the lead definitions of the process look at, with values near the
/// thresholds; sometimes a fact is absent.
/// </summary>
internal sealed class UsualLeads
{
    private readonly string[] _entries;
    private readonly Aspect[] _aspects;

    public UsualLeads(ProcessDefinition process)
    {
        _entries = [.. process.Entries.Select(stage => stage.Id)];
        _aspects =
        [
            .. process.Definitions.SelectMany(definition => definition.Leaves).OfType<FactCriterion>()
                .GroupBy(leaf => leaf.Fact.Name, StringComparer.Ordinal)
                .Select(group => new Aspect(group.First().Fact, [.. group]))
                .OrderBy(aspect => aspect.Fact.Name, StringComparer.Ordinal),
        ];
    }

    public SimulatedLead Draw(SimulationDraw draw)
    {
        var values = new FactValue[_aspects.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = draw.Chance(0.1) ? default : ValueOf(_aspects[i].Fact, draw.OneOf<FactCriterion>(_aspects[i].Leaves), draw);
        }

        return new SimulatedLead(LeadProfile.Of(values)) { Entry = draw.OneOf<string>(_entries) };
    }

    private static FactValue ValueOf(Fact fact, FactCriterion about, SimulationDraw draw) => fact switch
    {
        NumberFact number => number.Is(NumberAbout(about, draw)),
        FlagFact flag => flag.Is(draw.Chance(0.5)),
        TextFact text => text.Is(TextAbout(about, draw)),
        TextSetFact set => SetAbout(set, about, draw),
        InstantFact instant => instant.Is(InstantAbout(about, draw)),
        SignalFact signal => SignalsAbout(signal, about, draw),
        _ => default,
    };

    private static decimal NumberAbout(FactCriterion about, SimulationDraw draw)
    {
        var mark = about switch
        {
            NumberRangeCriterion range => draw.OneOf(range.Low ?? range.High ?? 0, range.High ?? range.Low ?? 0),
            NumberOneOfCriterion one => draw.OneOf(one.Values.AsSpan()),
            _ => 0,
        };
        var step = draw.Between(-1, 1);
        return mark is > -1e20m and < 1e20m ? mark + (step * Math.Max(1, Math.Abs(mark) / 4)) : mark;
    }

    private static string TextAbout(FactCriterion about, SimulationDraw draw) => about switch
    {
        TextOneOfCriterion one when draw.Chance(0.7) => draw.OneOf(one.Values.AsSpan()),
        TextContainsCriterion contains when draw.Chance(0.7) => contains.Part,
        _ => "other",
    };

    private static FactValue SetAbout(TextSetFact set, FactCriterion about, SimulationDraw draw) =>
        about is TextSetContainsCriterion contains && draw.Chance(0.7) ? set.Is(contains.Member, "other") : set.Is("other");

    private static Instant InstantAbout(FactCriterion about, SimulationDraw draw)
    {
        var mark = (about as InstantRangeCriterion)?.Earliest ?? (about as InstantRangeCriterion)?.Latest ?? draw.Arrival;
        return draw.Between(-1, 1) switch
        {
            < 0 when mark > Instant.MinValue + Duration.FromDays(30) => mark - Duration.FromDays(30),
            > 0 when mark < Instant.MaxValue - Duration.FromDays(30) => mark + Duration.FromDays(30),
            _ => mark,
        };
    }

    /// <summary>About as many as are asked for, from one window before the arrival to four after it: some count at once, some later.</summary>
    private static FactValue SignalsAbout(SignalFact signal, FactCriterion about, SimulationDraw draw)
    {
        var asked = about as SignalCriterion;
        var window = Duration.Min(asked?.Window ?? Duration.FromDays(30), Duration.FromDays(365));
        var times = new Instant[Math.Min(draw.Times(1 + Math.Min(asked?.Times ?? 1, 100)), 200)];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = draw.Between(draw.Arrival - window, draw.Arrival + (window * 4));
        }

        return signal.At(times);
    }

    private sealed record Aspect(Fact Fact, FactCriterion[] Leaves);
}
