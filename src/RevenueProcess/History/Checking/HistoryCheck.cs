using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// What a process makes of recorded history: which moves it does not declare, and, with what the leads were like, which its gates would have
/// refused and why. Ask the next version before it comes into force, or the process of the log itself: what it refuses then had its gate not met.
/// </summary>
/// <remarks>
/// Each move counts once: starts, moves from visit to visit, and entries after close, which leave the stage that closed the journey. Moves that
/// took back are left out, since they undid the visit that they left, and so are migrations. What would have become of a journey that is refused
/// nobody knows: each move is asked from where the record says that the journey was. Equal when all counts, examples and reasons are.
/// </remarks>
public sealed record HistoryCheck
{
    internal HistoryCheck(ProcessDefinition process, Instant asOf, IReadOnlyList<CheckedMoves> moves)
    {
        Process = process;
        AsOf = asOf;
        Moves = Require.AllPresent(moves);
    }

    /// <summary>The process that was asked.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Where the history ends: inclusive, unless it is cut there.</summary>
    public Instant AsOf { get; }

    /// <summary>All moves, by what the process makes of them and by their stages.</summary>
    public IReadOnlyList<CheckedMoves> Moves { get; }

    /// <summary>How many moves there are; exactly the sum of all findings.</summary>
    public long Total => Sums.Of([.. Moves.Select(moves => moves.Count)]);

    /// <summary>Permitted moves ÷ moves of which that is known.</summary>
    public Rate Permitted => Rate.Of(this[MoveFinding.Permitted], Total - this[MoveFinding.Unknown]);

    /// <summary>How many moves have one finding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such finding.</exception>
    public long this[MoveFinding finding]
    {
        get
        {
            Require.Defined(finding);
            return Sums.Of([.. Moves.Where(moves => moves.Finding == finding).Select(moves => moves.Count)]);
        }
    }

    /// <summary>Asks a process about a history whose stages it has under the same ids.</summary>
    /// <param name="log">The history.</param>
    /// <param name="process">The process: that of the log, or another version.</param>
    /// <param name="profiles">What was known of the lead of a journey at an instant; null where that is not known.</param>
    /// <exception cref="ArgumentException">There are profiles, and the process asks custom conditions that are not bound.</exception>
    public static HistoryCheck Of(StageLog log, ProcessDefinition process, Func<string, Instant, LeadProfile?>? profiles = null)
    {
        Require.NotNull(log);
        Require.NotNull(process);
        return Of(log, process, stage => process.TryFind(stage.Id, out var same) ? same : null, profiles);
    }

    /// <summary>Asks the version to which a plan leads.</summary>
    /// <param name="log">The history, of the version from which the plan leads.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="profiles">What was known of the lead of a journey at an instant; null where that is not known.</param>
    /// <exception cref="ArgumentException">The log is of another process than the plan leads from, or there are profiles and conditions that are not bound.</exception>
    public static HistoryCheck Of(StageLog log, MigrationPlan plan, Func<string, Instant, LeadProfile?>? profiles = null)
    {
        Require.NotNull(log);
        Require.NotNull(plan);
        return plan.From.Equals(log.Process)
            ? Of(log, plan.To, plan.Target, profiles)
            : throw new ArgumentException($"The plan leads from {plan.From}; the log is of {log.Process}.", nameof(plan));
    }

    /// <summary>What was asked, and what of it is known, in a sentence.</summary>
    public string Explain() =>
        $"Of {Wording.Counted(Total, "recorded move")} up to {Wording.Of(AsOf)} (as-of), "
        + Invariant($"{Process} permits {this[MoveFinding.Permitted]:#,0}, does not declare {this[MoveFinding.Undeclared]:#,0}, ")
        + Invariant($"refuses {this[MoveFinding.Refused]:#,0} at a gate, leads {this[MoveFinding.LedElsewhere]:#,0} somewhere else ")
        + Invariant($"and lacks a stage of {this[MoveFinding.Unmapped]:#,0}; ")
        + Invariant($"of {this[MoveFinding.Unknown]:#,0} nobody knows, since no profile says what the lead was like.");

    /// <summary>The share that is permitted.</summary>
    public override string ToString() => $"{Process}: {Permitted}";

    private static HistoryCheck Of(StageLog log, ProcessDefinition process, Func<Stage, Stage?> target, Func<string, Instant, LeadProfile?>? profiles)
    {
        if (profiles is not null)
        {
            process.RequireBound("a check of history", nameof(process));
        }

        return new HistoryCheck(process, log.AsOf, new HistoryChecking(log, process, target, profiles).Check());
    }
}
