using System.Collections.Immutable;
using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// What to simulate: when leads arrive, who they are, what they do in each stage, and when observation ends. Plain data: the
/// <see cref="JourneySimulator"/> checks it against a process.
/// </summary>
/// <remarks>Journeys still under way at the end of observation stay open: there are no later events.</remarks>
public sealed record SimulationPlan
{
    /// <summary>A plan without behaviours: leads arrive and stay where they are.</summary>
    /// <param name="from">When the first lead may arrive.</param>
    /// <param name="until">The end of arrivals, itself excluded.</param>
    /// <param name="asOf">The end of observation, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not <c>from &lt; until ≤ asOf</c>.</exception>
    public SimulationPlan(Instant from, Instant until, Instant asOf)
    {
        From = from;
        Until = until > from
            ? until
            : throw new ArgumentOutOfRangeException(nameof(until), Invariant($"until is {until}; it must be after from, which is {from}."));
        AsOf = Require.AtLeast(asOf, until);
    }

    /// <summary>The start of the window <c>[From, Until)</c> in which leads arrive.</summary>
    public Instant From { get; }

    /// <summary>The end of the window in which leads arrive, itself excluded.</summary>
    public Instant Until { get; }

    /// <summary>The end of observation: the last instant at which an event may happen.</summary>
    public Instant AsOf { get; }

    /// <summary>
    /// How many times as many leads arrive at the end of the window as at its start, growing (or shrinking) exponentially; 1, the
    /// default, is an even inflow.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The growth is not in <c>[0.001, 1000]</c>.</exception>
    public double Growth { get; init => field = Require.Between(value, 0.001, 1000, nameof(Growth)); } = 1;

    /// <summary>
    /// How many stays in a row may end without a move before the simulator leaves the journey there; 10 by default. Each stay
    /// tries the automatic transitions once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in <c>[1, 10,000]</c>.</exception>
    public int Patience { get; init => field = Require.Between(value, 1, 10_000, nameof(Patience)); } = 10;

    /// <summary>
    /// How many events a journey may have before the simulator leaves it there; 1,000 by default. Without this limit, a circle of
    /// short stays could go on for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in <c>[1, 1,000,000]</c>.</exception>
    public int MostEvents { get; init => field = Require.Between(value, 1, 1_000_000, nameof(MostEvents)); } = 1_000;

    /// <summary>What journeys do in each stage, by its id. A stage that is not listed keeps every journey that enters it.</summary>
    public IReadOnlyDictionary<string, StageBehaviour> Stages { get; init => field = Require.AllNamed(value, nameof(Stages)); } = ValueMap<StageBehaviour>.Empty;

    /// <summary>
    /// Draws a lead: what is known about it, its attributes and its value; by default nothing is known. It must depend on the draws alone.
    /// Several threads may call it at once.
    /// </summary>
    public Func<SimulationDraw, SimulatedLead> Lead { get; init => field = Require.NotNull(value, nameof(Lead)); } = static _ => SimulatedLead.Unknown;

    /// <summary>
    /// A plan for any process: an even inflow until the end of observation; every trigger of a stage equally often; stays of 0.7 service
    /// levels (but an hour at least), or of 7 days on the path and 30 days on detours, spread log-normally; nine of ten closed journeys
    /// are never asked to reopen; and leads that start in any entry. Two in five leads have facts near what the lead definitions and
    /// scores ask for; for the others, the plan searches for facts that pass the gates of a route to won. Some gates stay shut
    /// (nobody is both large and small, and the plan cannot see what a custom condition wants):
    /// <see cref="JourneySimulator.Warnings"/> names the gates that no lead passes.
    /// </summary>
    /// <param name="process">The process.</param>
    /// <param name="from">When the first lead may arrive.</param>
    /// <param name="asOf">The end of the inflow and of the observation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is not after <paramref name="from"/>.</exception>
    public static SimulationPlan Default(ProcessDefinition process, Instant from, Instant asOf)
    {
        Require.NotNull(process);
        return new SimulationPlan(from, asOf, asOf)
        {
            Stages = process.Stages.Where(stage => stage.Holds).ToImmutableDictionary(stage => stage.Id, stage => Usual(process, stage), StringComparer.Ordinal),
            Lead = new UsualLeads(process).Draw,
        };
    }

    /// <summary>The same plan with what journeys do in one more stage, or with another behaviour there.</summary>
    public SimulationPlan In(string stage, StageBehaviour behaviour)
    {
        Require.NotNull(behaviour);
        return this with { Stages = Stages.ToImmutableDictionary(StringComparer.Ordinal).SetItem(Require.Name(stage), behaviour) };
    }

    /// <summary>Draws an arrival: its density grows as <c>Growth^x</c> with the share x of the window.</summary>
    internal Instant Arrival(SimulationDraw draw)
    {
        var share = draw.Uniform();
        return SimulationDraw.Within(From, Until, Growth.Equals(1) ? share : Math.Log(1 + (share * (Growth - 1))) / Math.Log(Growth));
    }

    /// <summary>Draws the lead.</summary>
    /// <exception cref="InvalidOperationException">The plan drew no lead.</exception>
    internal SimulatedLead DrawLead(SimulationDraw draw) =>
        Lead(draw) ?? throw new InvalidOperationException(Invariant($"The plan drew no lead for number {draw.Number}."));

    /// <summary>The mean stay in a stage under the default plan.</summary>
    internal static Duration UsualStay(Stage stage) => stage.Within is { Time: var within }
        ? Duration.Max(within * 7 / 10, Duration.FromHours(1))
        : Duration.FromDays(stage.Place == StagePlace.Path ? 7 : 30);

    private static StageBehaviour Usual(ProcessDefinition process, Stage stage)
    {
        var asked = process.Transitions.Where(row => row.From == stage && !row.HappensByItself && !row.TakesBack)
            .Select(row => row.Trigger).Distinct(StringComparer.Ordinal);
        return asked.Aggregate(
            StageBehaviour.LogNormal(UsualStay(stage)) with { Forgotten = stage.Closes ? 0.9 : 0 }, (behaviour, trigger) => behaviour.Choosing(trigger));
    }
}
