using NodaTime;

namespace RevenueProcess;

/// <summary>A stage with what journeys do in it, found ready for drawing.</summary>
internal sealed class SimulatedStage
{
    private readonly ProcessDefinition _process;
    private readonly Stage _stage;
    private readonly double[] _weights;

    public SimulatedStage(ProcessDefinition process, Stage stage, StageBehaviour behaviour)
    {
        _process = process;
        _stage = stage;
        _weights = [.. behaviour.Choices.Select(choice => choice.Weight)];
        Behaviour = behaviour;
    }

    public StageBehaviour Behaviour { get; }

    /// <summary>What is asked now, with a reason if the row that would be taken asks for one; null when there is nothing to choose.</summary>
    public (string Trigger, string? Reason)? Choose(Instant entered, LeadProfile profile, Instant now, SimulationDraw draw)
    {
        if (_weights.Length == 0)
        {
            return null;
        }

        var choice = Behaviour.Choices[draw.WeightedIndex(_weights)];
        _process.Table.TryFindTrigger(choice.Trigger, out var trigger);
        return _process.Table.Find(_stage.Ordinal, entered, trigger, profile, now) is { Reasons.Count: > 0 } row
            ? (choice.Trigger, Reason(row.Reasons, choice, draw))
            : (choice.Trigger, null);
    }

    private static string Reason(IReadOnlyList<Reason> declared, StageChoice choice, SimulationDraw draw)
    {
        var weights = new double[declared.Count];
        var any = false;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = choice.Reasons.GetValueOrDefault(declared[i].Code);
            any |= weights[i] > 0;
        }

        if (!any)
        {
            Array.Fill(weights, 1);
        }

        return declared[draw.WeightedIndex(weights)].Code;
    }
}
