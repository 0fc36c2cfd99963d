using NodaTime;

namespace RevenueProcess;

/// <summary>Finds the gates that none of the leads a plan draws will ever pass.</summary>
internal static class SimulationWarnings
{
    private const int Leads = 200;
    private static readonly Duration[] _after = [.. new[] { 0, 1, 7, 30, 90, 365 }.Select(days => Duration.FromDays(days))];

    public static IReadOnlyList<Warning> About(ProcessDefinition process, SimulationPlan plan)
    {
        var unpassed = process.Transitions.Where(row => !row.Gate.IsOpen).ToList();
        for (var number = 1; number <= Leads && unpassed.Count > 0; number++)
        {
            var draw = new SimulationDraw(seed: 0, number);
            draw.Arrival = plan.Arrival(draw);
            var profile = plan.DrawLead(draw).Profile;
            foreach (var after in _after.Where(after => after == Duration.Zero || after <= plan.AsOf - draw.Arrival))
            {
                unpassed.RemoveAll(row => row.Gate.Definitions.All(definition => definition.Evaluate(profile, draw.Arrival + after) == Verdict.Met));
            }
        }

        return [.. unpassed.Select(row => new Warning(WarningCodes.GateNeverPassed, row.DeclaredAt, ("row", row.ToString()), ("gate", row.Gate.ToString()), ("leads", Leads)))];
    }
}
