using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// The way from one version of a process to a newer one: for each stage where its journeys go on, and what becomes of their deadlines. Valid by
/// construction: it has a target for every stage in which an open journey can be.
/// </summary>
/// <remarks>
/// A stage whose id both versions have goes on as itself unless the plan says otherwise, since the id of a stage never gets another meaning. Equal
/// when both versions, the stages and the policy are. Safe to share between threads.
/// </remarks>
[JsonConverter(typeof(MigrationPlanConverter))]
public sealed record MigrationPlan
{
    internal MigrationPlan(ProcessDefinition from, ProcessDefinition to, IReadOnlyDictionary<string, string> stages, DeadlinePolicy deadlines)
    {
        (From, To, Stages, Deadlines) = (from, to, Require.AllNamed(stages), deadlines);
        Renamed = new ValueMap<string>([.. Stages.Where(stage => stage.Key != stage.Value)]);
    }

    /// <summary>The version that journeys leave.</summary>
    public ProcessDefinition From { get; }

    /// <summary>The version that they go on under.</summary>
    public ProcessDefinition To { get; }

    /// <summary>
    /// For each stage of <see cref="From"/> the stage of <see cref="To"/> in its place, by their ids. Left out are gates and stages that close
    /// journeys, if the new version lacks them and the plan says nothing about them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Stages { get; }

    /// <summary>Those of <see cref="Stages"/> that go on under another id: with the two versions they say the whole map.</summary>
    internal IReadOnlyDictionary<string, string> Renamed { get; }

    /// <summary>What becomes of the deadlines of the visits that journeys are in.</summary>
    public DeadlinePolicy Deadlines { get; }

    /// <summary>Begins a plan.</summary>
    /// <param name="from">The version that journeys leave.</param>
    /// <param name="to">A newer version of the same process.</param>
    public static MigrationPlanBuilder Between(ProcessDefinition from, ProcessDefinition to) => new(Require.NotNull(from), Require.NotNull(to));

    /// <summary>The stage of <see cref="To"/> in place of a stage of <see cref="From"/>.</summary>
    /// <param name="stage">A stage of the version that journeys leave.</param>
    /// <returns>Its target; null for a gate or a stage that closes journeys, where no open journey can be, if it has none.</returns>
    /// <exception cref="ArgumentException">The old version has no such stage.</exception>
    public Stage? Target(Stage stage)
    {
        Require.NotNull(stage);
        return Stages.TryGetValue(From[stage.Id].Id, out var target) ? To[target] : null;
    }

    /// <summary>Both versions: <c>b2b v1 → b2b v2</c>.</summary>
    public override string ToString() => $"{From} → {To}";
}
