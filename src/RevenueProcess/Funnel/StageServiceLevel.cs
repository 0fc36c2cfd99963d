using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>How the visits of a stage kept its service level, in elapsed time or by a calendar, as the stage states it now. A visit that ends at its due instant has met it.</summary>
public sealed record StageServiceLevel
{
    private readonly Instant _asOf;

    internal StageServiceLevel(Stage stage, long met, long breached, long pending, IReadOnlyList<ServiceLevelPeriod> periods, Instant asOf)
    {
        Stage = stage;
        Met = met;
        Breached = breached;
        Pending = pending;
        Periods = Require.AllPresent(periods);
        _asOf = asOf;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The most time that a visit may last.</summary>
    public ServiceLevel Within => Stage.Within!;

    /// <summary>Visits that ended in time.</summary>
    public long Met { get; }

    /// <summary>Visits that lasted longer, ended or not.</summary>
    public long Breached { get; }

    /// <summary>Visits that last and are not past due: in neither part of the compliance.</summary>
    public long Pending { get; }

    /// <summary>Met ÷ (met + breached).</summary>
    public Rate Compliance => Rate.Of(Met, Sums.Of([Met, Breached]));

    /// <summary>Each calendar period from the first with a miss to that of as-of; none without a miss.</summary>
    public IReadOnlyList<ServiceLevelPeriod> Periods { get; }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Visits of {Stage}, which may last {Within}{(Within.Calendar is null ? " of elapsed time" : string.Empty)}: {Met:#,0} met of {Sums.Of([Met, Breached]):#,0} met or breached by {Wording.Of(_asOf)} (as-of); pending: {Pending:#,0}.");

    /// <summary>The stage and its compliance.</summary>
    public override string ToString() => $"{Stage}: {Compliance}";
}
