using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What the engine did conforms; what is then dropped, swapped, inserted or delayed is found as the definition says.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators), typeof(MigratingGenerators)])]
public sealed class WalksConformLaws
{
    private static readonly Question _plain = new(
        StageLogOptions.Default, ObservedFrom: null, SkipPolicy.Imputed, ReportingPeriod.Month(DateTimeZone.Utc), CohortStage: null, [], MostSegments: null, [], Duration.FromSeconds(1));

    [Property(MaxTest = 300)]
    public Property What_the_engine_did_before_and_after_a_migration_conforms_to_each_version(MigratingWalk walk)
    {
        if (walk.Whole() is not { } whole)
        {
            return true.ToProperty();
        }

        var log = StageLog.Of(walk.Plan.To, whole.Events, new StageLogOptions { Plans = [walk.Plan] });
        var conformance = log.Tally().Conformance;
        Assert.Empty(conformance.Deviations);
        Assert.Empty(conformance.Unjudged);
        Assert.DoesNotContain(log.Warnings, warning => warning.Code == WarningCodes.VersionNotGiven);
        Assert.Subset(new HashSet<int?> { walk.Plan.From.Version, walk.Plan.To.Version }, conformance.Versions.Select(version => version.Version).ToHashSet());
        var moves = whole.Events.OfType<StageEntered>().ToList();
        return (conformance.Fitness.Denominator <= moves.Count).ToProperty()
            .Classify(conformance.Versions.Count == 2, "moves under both versions")
            .Classify(conformance.GatesJudged > 0, "gates are known")
            .Classify(walk.Plan.Stages.Any(stage => stage.Key != stage.Value), "stages with another id");
    }

    [Property(MaxTest = 300)]
    public Property Events_dropped_swapped_inserted_and_delayed_are_found_as_the_definition_says(Walk walk, int seed)
    {
        var random = new Random(seed);
        var entries = walk.Whole().Events.OfType<StageEntered>().Select(StageEntry.Of)
            .Select(entry => entry with { Entered = Instant.FromUnixTimeTicks(entry.Entered.ToUnixTimeTicks()) }).ToList();
        var done = random.Next(5) switch
        {
            0 => Dropped(entries, random),
            1 => Swapped(entries, random),
            2 => Inserted(entries, walk.Process, random),
            3 => Delayed(entries, random),
            _ => "nothing",
        };
        var recorded = new Recorded(walk.Process, [.. entries.Select(entry => (IReadOnlyList<LogRecord>)[entry])], _plain);
        var laws = new ConformanceLaws();
        laws.Conformance_is_that_of_the_definition(recorded);
        laws.Conformance_by_version_is_that_of_the_definition(recorded);
        var conformance = recorded.Tally.Conformance;
        return (done != "nothing" || conformance.Deviations.Count == 0).ToProperty()
            .Classify(conformance.Deviations.Count > 0, $"{done}: deviates")
            .Classify(conformance[DeviationKind.OutOfOrder] > 0, "out of order");
    }

    private static string Dropped(List<StageEntry> entries, Random random)
    {
        entries.RemoveAt(random.Next(entries.Count));
        return "dropped";
    }

    /// <summary>Two entries change instants, and keep their sequences.</summary>
    private static string Swapped(List<StageEntry> entries, Random random)
    {
        var (one, other) = (random.Next(entries.Count), random.Next(entries.Count));
        (entries[one], entries[other]) = (entries[one] with { Entered = entries[other].Entered }, entries[other] with { Entered = entries[one].Entered });
        return "swapped";
    }

    private static string Inserted(List<StageEntry> entries, ProcessDefinition process, Random random)
    {
        var before = entries[random.Next(entries.Count)];
        entries.Add(new StageEntry(before.JourneyId, random.Next(5) == 0 ? "no such stage" : process.Stages[random.Next(process.Stages.Count)].Id, before.Entered + Duration.FromSeconds(random.Next(3))));
        return "inserted";
    }

    private static string Delayed(List<StageEntry> entries, Random random)
    {
        var late = random.Next(entries.Count);
        entries[late] = entries[late] with { Entered = entries[late].Entered + Duration.FromHours(random.Next(1, 100)) };
        return "delayed";
    }
}
