using NodaTime;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>
/// Seeded events of many leads, lead by lead as a store of journeys gives them, each a trigger at an instant, and what is known about
/// each lead: sizes, countries and signals vary, so that gates are met, not met and unknown.
/// </summary>
internal sealed class ReplayData
{
    private const int EventsALead = 20;

    private static readonly string[] Countries = ["CH", "DE", "AT"];

    private ReplayData(LeadProfile[] profiles, byte[] triggers, Instant[] instants) =>
        (Profiles, Triggers, Instants) = (profiles, triggers, instants);

    /// <summary>When every lead starts.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    public LeadProfile[] Profiles { get; }

    /// <summary>The ordinal of each event's trigger; the events of a lead are neighbours, as many for each lead.</summary>
    public byte[] Triggers { get; }

    public Instant[] Instants { get; }

    public int EventsPerLead => Triggers.Length / Profiles.Length;

    public static ReplayData Of(int events)
    {
        var random = new Random(20_262);
        var process = GatedProcess.Definition;
        var profiles = new LeadProfile[Math.Max(1, events / EventsALead)];
        var triggers = new byte[profiles.Length * EventsALead];
        var instants = new Instant[triggers.Length];
        for (var lead = 0; lead < profiles.Length; lead++)
        {
            profiles[lead] = Profile(random);
            var (stage, now) = (0, Start);
            for (var i = lead * EventsALead; i < (lead + 1) * EventsALead; i++)
            {
                now += Duration.FromHours(1 + random.Next(200));
                instants[i] = now;

                var trigger = TriggerIn(stage, process.Table, random);
                triggers[i] = (byte)trigger;
                stage = process.Table.Find(stage, Instant.MinValue, trigger, profiles[lead], now)?.To.Ordinal ?? stage;
            }
        }

        return new ReplayData(profiles, triggers, instants);
    }

    /// <summary>Three in four ask to advance or to return, which the gates judge; one in forty asks for what leads nowhere from here.</summary>
    private static int TriggerIn(int stage, TransitionTable table, Random random)
    {
        var leading = Enumerable.Range(0, GatedProcess.Definition.Triggers.Count).Where(trigger => !table.RowsOf(stage, trigger).IsEmpty).ToArray();
        var gated = leading.Where(trigger => !table.RowsOf(stage, trigger)[0].Transition.Gate.IsOpen).ToArray();
        return random.Next(40) == 0 ? random.Next(GatedProcess.Definition.Triggers.Count)
            : gated.Length > 0 && random.Next(4) > 0 ? gated[random.Next(gated.Length)]
            : leading[random.Next(leading.Length)];
    }

    private static LeadProfile Profile(Random random)
    {
        var values = new List<FactValue>
        {
            GatedProcess.Budget.Is(random.Next(1_000) * 1_000),
            GatedProcess.Consent.Is(random.Next(2) == 0),
            GatedProcess.Demo.At(Enumerable.Range(0, random.Next(6)).Select(_ => Start + Duration.FromHours(random.Next(4_000)))),
            GatedProcess.Visit.At(Start + Duration.FromHours(random.Next(4_000))),
        };
        if (random.Next(20) > 0)
        {
            values.Add(GatedProcess.Employees.Is(random.Next(1_000)));
        }

        if (random.Next(20) > 0)
        {
            values.Add(GatedProcess.Country.Is(random.Next(20) < 18 ? Countries[random.Next(3)] : "FR"));
        }

        return LeadProfile.Of(values);
    }
}
