using NodaTime;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>Sends imagined leads through the engine and keeps what happened.</summary>
internal static class Simulation
{
    private const int LeadsBetweenReports = 200;

    public static StageLog Run(ProcessDefinition process, int leads, int seed, Terminal terminal)
    {
        var simulator = new JourneySimulator(process, B2bLeads.Plan());
        var builder = new StageLogBuilder(process, new StageLogOptions { AsOf = B2bLeads.AsOf, SincePeriod = ReportingPeriod.Month(DateTimeZone.Utc), Currency = "EUR", Degree = Machine.Threads });
        Progressing.Run(terminal, "Simulating", leads, report =>
        {
            foreach (var (number, journey) in simulator.Run(leads, seed).Index())
            {
                foreach (var entered in journey.Events.OfType<StageEntered>())
                {
                    builder.Add(EntryOf(journey, entered));
                }

                if (number % LeadsBetweenReports == 0)
                {
                    report(number);
                }
            }
        });
        return builder.Build();
    }

    private static StageEntry EntryOf(SimulatedJourney journey, StageEntered entered) =>
        StageEntry.Of(entered) with { Attributes = journey.Attributes, Value = journey.Value, Owner = entered.Actor };
}
