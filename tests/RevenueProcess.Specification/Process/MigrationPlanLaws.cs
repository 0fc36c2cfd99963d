using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Leads;

namespace RevenueProcess.Specification.Process;

/// <summary>A migration plan is complete or a list of faults, and says the same as JSON.</summary>
[Properties(Arbitrary = [typeof(MigrationGenerators)], MaxTest = 200)]
public sealed class MigrationPlanLaws
{
    private static readonly DocumentSchema _schema = DocumentSchema.Migration;
    private static readonly ProcessDefinition _from = Version(1).Stage("inquiry").GateStage("check").Stage("qualified").Stage("customer", outcome: Outcome.Won).Stage("satisfied")
        .Detour("nurture").Exit("lost", Outcome.Lost)
        .On("ask", "inquiry", "check").Route("check", "qualified").On("win", "qualified", "customer").On("praise", "customer", "satisfied").On("rest", "qualified", "nurture").On("lose", "nurture", "lost").Build();

    private static readonly ProcessDefinition _to = Version(2).Stage("inquiry").Stage("accepted").GateStage("sort").Stage("customer", outcome: Outcome.Won)
        .Detour("pool").Exit("gone", Outcome.Lost)
        .On("ask", "inquiry", "accepted").On("go", "accepted", "sort").Route("sort", "customer").On("rest", "accepted", "pool").On("lose", "pool", "gone").Build();

    public static TheoryData<string, string, Func<MigrationPlan>> Examples { get; } = new()
    {
        { FaultCodes.OtherProcess, "$.to", () => MigrationPlan.Between(_from, new OpenProcess(_from) { Name = "other", Version = 2 }.Build()!).Build() },
        { FaultCodes.NotNewer, "$.to", () => MigrationPlan.Between(_from, _from).Build() },
        { FaultCodes.NotNewer, "$.to", () => MigrationPlan.Between(new OpenProcess(_from) { Version = 2 }.Build()!, _from).Build() },
        { FaultCodes.UnmappedStages, "$.stages", () => MigrationPlan.Between(_from, _to).Build() },
        { FaultCodes.UnmappedStages, "$.stages", () => Complete().Move("lost", "gone").Except("nurture").Build() },
        { FaultCodes.UnknownStage, "$.stages.nowhere", () => Complete().Move("nowhere", "pool").Build() },
        { FaultCodes.UnknownStage, "$.stages.inquiry", () => Complete().Move("inquiry", "nowhere").Build() },
        { FaultCodes.RepeatedKey, "$.stages.nurture", () => Complete().Move("nurture", "accepted").Build() },
        { FaultCodes.MigratesToGate, "$.stages.inquiry", () => Complete().Move("inquiry", "sort").Build() },
        { FaultCodes.MigratesToGate, "$.stages.lost", () => Complete().Move("lost", "sort").Build() },
        { FaultCodes.MigrationSettles, "$.stages.inquiry", () => Complete().Move("inquiry", "gone").Build() },
        { FaultCodes.MigrationSettles, "$.stages.inquiry", () => Complete().Move("inquiry", "customer").Build() },
        { FaultCodes.TooLarge, "$.stages", () => Enumerable.Range(0, 1_000).Aggregate(Complete(), (moves, i) => moves.Move($"stage {i}", "pool")).Build() },
        { FaultCodes.UnknownVersion, "$.from", () => Read("""{"process":"b2b","from":7,"to":2,"stages":{}}""") },
        { FaultCodes.UnknownVersion, "$.to", () => Read("""{"process":"b2b","from":1,"to":7,"stages":{}}""") },
        { FaultCodes.RepeatedKey, "$.stages.nurture", () => Read("""{"process":"b2b","from":1,"to":2,"stages":{"nurture":"pool","qualified":"accepted","nurture":"pool"}}""") },
        { FaultCodes.WrongType, "$.stages.nurture", () => Read("""{"process":"b2b","from":1,"to":2,"stages":{"nurture":7,"qualified":"accepted"}}""") },
        { FaultCodes.WrongType, "$.stages", () => Read("""{"process":"b2b","from":1,"to":1,"stages":[]}""") },
        { FaultCodes.UnknownWord, "$.deadlines", () => Read("""{"process":"b2b","from":1,"to":2,"stages":{"nurture":"pool","qualified":"accepted"},"deadlines":"forget"}""") },
        { FaultCodes.MissingKey, "$", () => Read("""{"from":1,"to":2,"stages":{"nurture":"pool","qualified":"accepted"}}""") },
        { FaultCodes.UnknownKey, "$.stage", () => Read("""{"process":"b2b","from":1,"to":2,"stage":{},"stages":{"nurture":"pool","qualified":"accepted"}}""") },
    };

    /// <summary>Plans that are refused, but for the one of a thousand stages.</summary>
    internal static IEnumerable<Func<object>> Faulty() =>
        ((IEnumerable<object[]>)Examples).Where(example => (string)example[0] != FaultCodes.TooLarge).Select(example => (Func<object>)example[2]);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_fault_has_its_code_and_path(string code, string path, Func<MigrationPlan> build) =>
        Assert.Contains(Assert.Throws<InvalidDefinitionException>(build).Faults, fault => fault.Code == code && fault.Path == path);

    [Fact]
    public void All_faults_are_listed_together_and_name_what_is_unmapped()
    {
        var faults = Assert.Throws<InvalidDefinitionException>(() => MigrationPlan.Between(_from, _to).Move("inquiry", "sort").Move("nobody", "nowhere").Build()).Faults;

        Assert.Equal(
            [
                "$.stages.inquiry: journeys of 'inquiry' cannot go on in the gate stage 'sort', which holds nobody [migrates-to-gate]",
                "$.stages.nobody: the stage 'nobody' does not exist; known are 'inquiry', 'check', 'qualified', 'customer', 'satisfied', 'nurture', 'lost' [unknown-stage]",
                "$.stages.nobody: the stage 'nowhere' does not exist; known are 'inquiry', 'accepted', 'sort', 'customer', 'pool', 'gone' [unknown-stage]",
                "$.stages: open journeys can be in 'qualified', 'nurture', which b2b v2 does not have; say for each which of these takes its place: 'inquiry', 'accepted', 'pool' [unmapped-stages]",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void What_cannot_be_read_of_a_stage_is_not_said_to_be_missing_too() =>
        Assert.Equal(
            [FaultCodes.WrongType],
            Assert.Throws<InvalidDefinitionException>(() => Read("""{"process":"b2b","from":1,"to":2,"stages":{"nurture":7,"qualified":"accepted"}}""")).Faults.Select(fault => fault.Code));

    [Fact]
    public void A_plan_says_where_every_stage_goes_on()
    {
        var plan = Complete().Deadlines(DeadlinePolicy.Restart).Build();

        Assert.Equal("b2b v1 → b2b v2", plan.ToString());
        Assert.Equal(["accepted", "customer", "inquiry", "pool"], plan.Stages.Values.Order(StringComparer.Ordinal));
        Assert.Equal("pool", plan.Target(_from["nurture"])!.Id);
        Assert.Null(plan.Target(_from["lost"]));
        Assert.Null(plan.Target(_from["check"]));
        Assert.Contains("gone", Assert.Throws<ArgumentException>(() => plan.Target(_to["gone"])).Message, StringComparison.Ordinal);
        Assert.Equal(DeadlinePolicy.Keep, Complete().Build().Deadlines);
        Assert.Throws<ArgumentOutOfRangeException>(() => Complete().Deadlines((DeadlinePolicy)4));
        Assert.StartsWith(
            "A MigrationPlan has no JSON by itself. Use MigrationPlanJson.Write, and MigrationPlanJson.Read with the two versions of the process.",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(plan)).Message, StringComparison.Ordinal);
        Assert.Contains("two contents", Assert.Throws<ArgumentException>(() => MigrationPlanJson.Read("{}", _from, new OpenProcess(_to) { Version = 1 }.Build()!)).Message, StringComparison.Ordinal);
    }

    [Property]
    public bool A_plan_has_a_target_that_holds_journeys_for_every_stage_in_which_an_open_one_can_be(MigrationPlan plan) =>
        plan.From.Stages.All(stage => plan.Target(stage) is { } target
            ? MigrationGenerators.MayGoOn(plan.From, plan.To, stage, target) && ReferenceEquals(target, plan.To[target.Id])
            : stage.Closes || !stage.Holds);

    [Property(MaxTest = 400)]
    public Property A_plan_is_refused_exactly_when_a_stage_goes_on_nowhere_in_a_gate_or_where_it_would_be_settled(MigrationPlan plan, int seed)
    {
        var random = new Random(seed);
        var (from, to) = (plan.From, plan.To);
        var builder = MigrationPlan.Between(from, to);
        var said = from.Stages.Where(_ => random.Next(3) == 0).ToDictionary(stage => stage.Id, _ => to.Stages[random.Next(to.Stages.Count)], StringComparer.Ordinal);
        foreach (var (stage, target) in said)
        {
            builder.Move(stage, target.Id);
        }

        var isFine = from.Stages.All(stage =>
            (said.TryGetValue(stage.Id, out var target) || to.TryFind(stage.Id, out target)) ? MigrationGenerators.MayGoOn(from, to, stage, target) : stage.Closes || !stage.Holds);
        var faults = Record.Exception(builder.Build) is InvalidDefinitionException invalid ? invalid.Faults : [];
        Assert.Equal(isFine, faults.Count == 0);
        return true.Classify(isFine, "a plan").Classify(faults.Count > 1, "several faults");
    }

    [Property]
    public void A_plan_is_read_back_equal_and_written_alike(MigrationPlan plan)
    {
        var json = MigrationPlanJson.Write(plan);
        var read = MigrationPlanJson.Read(json, plan.From, plan.To);

        Assert.Equal(plan, read);
        Assert.Equal(plan.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, MigrationPlanJson.Write(read));
        Assert.Equal(plan, MigrationPlanJson.Read(System.Text.Encoding.UTF8.GetBytes(json), plan.To, plan.From, plan.To));
        Assert.Empty(_schema.FaultsOf(json));
    }

    [Fact]
    public void The_example_of_the_page_fits_the_schema_and_is_a_plan()
    {
        var example = ExampleOfThePage();
        Assert.Empty(_schema.FaultsOf(example));
        Assert.Equal("accepted", Read(example).Target(_from["qualified"])!.Id);
    }

    [Theory]
    [InlineData("\"from\": 1", "\"from\": 0")]
    [InlineData("\"from\": 1,", "")]
    [InlineData("\"process\": \"b2b\"", "\"process\": 1")]
    [InlineData("\"deadlines\": \"keep\"", "\"deadlines\": \"Keep\"")]
    [InlineData("\"pool\"", "7")]
    [InlineData("\"stages\"", "\"stage\"")]
    public void What_the_reader_refuses_of_the_form_does_not_fit_the_schema(string part, string by)
    {
        var changed = ExampleOfThePage().Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(ExampleOfThePage(), changed, StringComparer.Ordinal);
        Assert.NotEmpty(_schema.FaultsOf(changed));
        Assert.Throws<InvalidDefinitionException>(() => Read(changed));
    }

    [Fact]
    public void The_schema_has_the_keys_that_are_read_and_describes_them()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/migration.schema.json"));
        var keys = schema.RootElement.GetProperty("properties").EnumerateObject().ToList();
        Assert.Equal(MigrationPlanKeys.OfPlan, keys.Select(key => key.Name));
        Assert.All(keys, key => Assert.True(key.Value.TryGetProperty("description", out _), key.Name));
    }

    [Fact]
    public void Mutated_plans_give_a_plan_or_a_refusal() => StoredFormsFuzz.Try(
        [ExampleOfThePage(), """{"process":"b2b","from":1,"to":2,"stages":{"nurture":"pool","qualified":"accepted","satisfied":"customer","lost":"gone","check":"sort"},"deadlines":"restart"}"""],
        json =>
        {
            var plan = Read(json);
            _ = plan.ToString();
            return (plan, Read(MigrationPlanJson.Write(plan)));
        });

    private static ProcessDefinitionBuilder Version(int version) => ProcessDefinition.Named("b2b", version);

    private static Moves Complete() => new Moves().Move("qualified", "accepted").Move("nurture", "pool");

    private static MigrationPlan Read(string json) => MigrationPlanJson.Read(json, _from, _to);

    private static string ExampleOfThePage() => Repository.Read("docs/migration.md").Split("```json\n")[1].Split("```")[0];

    /// <summary>What a plan between the two versions says, to be built with more or less.</summary>
    private sealed class Moves
    {
        private readonly List<(string From, string To)> _said = [];
        private DeadlinePolicy _policy = DeadlinePolicy.Keep;

        public Moves Move(string from, string to)
        {
            _said.Add((from, to));
            return this;
        }

        public Moves Except(string from)
        {
            _said.RemoveAll(one => one.From == from);
            return this;
        }

        public Moves Deadlines(DeadlinePolicy policy)
        {
            _ = MigrationPlan.Between(_from, _to).Deadlines(policy);
            _policy = policy;
            return this;
        }

        public MigrationPlan Build()
        {
            var builder = MigrationPlan.Between(_from, _to).Deadlines(_policy);
            _said.ForEach(one => builder.Move(one.From, one.To));
            return builder.Build();
        }
    }
}
