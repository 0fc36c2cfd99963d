using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What a migration would do to journeys, without doing it: how many go on where, and what becomes of their deadlines. It counts what deciding
/// <see cref="MigrateJourney"/> for each would give.
/// </summary>
/// <remarks>Each journey is counted in one of <see cref="Moves"/>, <see cref="Closed"/>, <see cref="Done"/> and <see cref="OtherVersion"/>.</remarks>
public sealed record MigrationDryRun
{
    internal MigrationDryRun(MigrationPlan plan, Instant at) => (Plan, At) = (plan, at);

    /// <summary>The plan.</summary>
    public MigrationPlan Plan { get; }

    /// <summary>When the journeys would migrate.</summary>
    public Instant At { get; }

    /// <summary>How many journeys there are.</summary>
    public int Journeys { get; internal init; }

    /// <summary>How many would migrate, by stage: in the order of the old version; only stages in which a journey is.</summary>
    public IReadOnlyList<MigrationCount> Moves { get; internal init; } = ValueList<MigrationCount>.Empty;

    /// <summary>How many would migrate.</summary>
    public int Migrating { get; internal init; }

    /// <summary>How many are closed, and stay under their version.</summary>
    public int Closed { get; internal init; }

    /// <summary>How many run under the new version already.</summary>
    public int Done { get; internal init; }

    /// <summary>How many run under a version that the plan does not lead from; to migrate them is refused.</summary>
    public int OtherVersion { get; internal init; }

    /// <summary>How many of those that migrate have a deadline and keep it.</summary>
    public int DeadlinesKept { get; internal init; }

    /// <summary>How many of those that migrate get another deadline.</summary>
    public int DeadlinesChanged { get; internal init; }

    /// <summary>How many of those that migrate have no deadline and get one.</summary>
    public int DeadlinesGained { get; internal init; }

    /// <summary>How many of those that migrate have a deadline and lose it.</summary>
    public int DeadlinesLost { get; internal init; }

    /// <summary>How many of those that migrate are past their due instant afterwards, whether that was recorded before or not.</summary>
    public int PastDue { get; internal init; }

    /// <summary>Counts what a migration would do.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="journeys">The journeys, each looked at once.</param>
    /// <param name="now">When they would migrate; for a journey with a later event, the instant of that.</param>
    /// <exception cref="ArgumentException">An argument or a journey is null, or a journey stands in a gate.</exception>
    public static MigrationDryRun Of(MigrationPlan plan, IEnumerable<Journey> journeys, Instant now)
    {
        Require.NotNull(plan);
        Require.NotNull(journeys);
        var counter = new MigrationCounter(plan, now);
        foreach (var journey in journeys)
        {
            counter.Add(Require.NotNull(journey, nameof(journeys)).RequireHeld(nameof(journeys)));
        }

        return counter.Counted();
    }

    /// <summary>The counts on one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Plan}: {Migrating} of {Journeys} migrate; deadlines: {DeadlinesKept} kept, {DeadlinesChanged} changed, {DeadlinesGained} gained, {DeadlinesLost} lost; {PastDue} past due");
}
