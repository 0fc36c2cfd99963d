using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>From each stage to the next recorded one: how often, and which share of the visits that ended. Only pairs that occurred.</summary>
public sealed record TransitionMatrix
{
    private readonly Instant _asOf;

    internal TransitionMatrix(IReadOnlyList<TransitionShare> transitions, Instant asOf)
    {
        Transitions = Require.AllPresent(transitions);
        _asOf = asOf;
    }

    /// <summary>By the stage left (starts first, from elsewhere last), then by the stage entered, in the order of the process; elsewhere last.</summary>
    public IReadOnlyList<TransitionShare> Transitions { get; }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Moves from one recorded stage to the next, {Transitions.Where(one => !one.IsStart).Sum(one => one.Share.Numerator):#,0} in all up to {Wording.Of(_asOf)} (as-of); each share is moves to a stage ÷ all moves out of the stage left, visits that last in neither.");
}
