namespace RevenueProcess;

/// <summary>
/// Lets an open journey go on under a newer version of its process, in the stage that the plan says. It is no move: the visit goes on, and what was
/// settled stays so. The engine of the journey's own version decides it; from then on the engine of the newer one decides.
/// </summary>
/// <remarks>
/// A journey that already runs under the newer version is <see cref="Unchanged"/>, so that a migration that was interrupted can be run again. One
/// that is closed stays under its version; if it is reopened, it can migrate then.
/// </remarks>
/// <param name="Plan">The way from the journey's version to the newer one.</param>
public sealed record MigrateJourney(MigrationPlan Plan) : JourneyCommand(ActorKind.Automation)
{
    /// <summary>The way from the journey's version to the newer one.</summary>
    public MigrationPlan Plan { get; } = Require.NotNull(Plan);

    /// <inheritdoc/>
    internal override string Asked => "migrate";

    /// <inheritdoc/>
    internal override bool CanHaveLedTo(IEnumerable<JourneyEvent> events) => events.Any(one => one is Migrated);
}
