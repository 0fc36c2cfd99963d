using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Leads;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>The stored form of events.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class JourneyEventJsonLaws
{
    private static readonly JsonSerializerOptions _deep = new() { MaxDepth = 256, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Property]
    public bool Events_are_read_back_equal_and_written_again_the_same(Walk walk) =>
        walk.Whole().Events.All(entered => JourneyEventJson.Write(entered) is var json
            && JourneyEventJson.Read(json) is var read && read.Equals(entered) && JourneyEventJson.Write(read) == json);

    [Property]
    public bool The_events_of_a_file_fold_to_the_journey(Walk walk)
    {
        var (events, journey) = walk.Whole();
        using var file = new MemoryStream();
        JourneyEventJson.WriteLines(events, file);
        file.Position = 0;
        return JourneyEventJson.ReadLines(file).Fold(walk.Process) == journey;
    }

    [Property]
    public bool Events_in_utf8_are_the_same_as_in_text(Walk walk) => walk.Whole().Events.All(entered =>
    {
        var utf8 = new ArrayBufferWriter<byte>();
        JourneyEventJson.Write(entered, utf8);
        return Encoding.UTF8.GetString(utf8.WrittenSpan) == JourneyEventJson.Write(entered) && JourneyEventJson.Read(utf8.WrittenSpan).Equals(entered);
    });

    [Property]
    public bool System_text_json_gives_the_same_events(Walk walk)
    {
        IReadOnlyList<JourneyEvent> events = walk.Whole().Events;
        return events.All(entered => JsonSerializer.Serialize(entered, _deep) is var json
                && json == JourneyEventJson.Write(entered) && json == JsonSerializer.Serialize(entered, entered.GetType(), _deep)
                && entered.Equals(JsonSerializer.Deserialize<JourneyEvent>(json, _deep)) && entered.Equals(JsonSerializer.Deserialize(json, entered.GetType(), _deep)))
            && JsonSerializer.Deserialize<JourneyEvent[]>(JsonSerializer.Serialize(events, _deep), _deep)!.SequenceEqual(events);
    }

    [Fact]
    public void System_text_json_says_what_is_wrong_with_an_event() =>
        Assert.Contains("$.sequence", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<JourneyEvent>("""{"sequence":"one"}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Journeys_and_decisions_are_not_stored_and_say_what_is()
    {
        var engine = new JourneyEngine(Examples.Process);
        var moved = engine.Start("journey-1", "acme", Now);
        object[] notStored = [moved.Journey, moved, engine.Observe(moved.Journey, LeadProfile.Empty, Now), engine.Fire(moved.Journey, "no such trigger", LeadProfile.Empty, Now)];

        Assert.All(notStored, one => Assert.Contains("JourneyEventJson", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(one)).Message, StringComparison.Ordinal));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(moved));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Journey>("{}"));
    }

    // What hosts stored must be read for ever: this file is never changed, only added to.
    [Fact]
    public void Events_have_their_golden_form()
    {
        JourneyEvent[] events = [.. Told(), .. Said(), .. Timed(), .. Migrations()];
        Approved.Is("Journeys/Events", string.Join('\n', events.Select(JourneyEventJson.Write)));
        using var stored = new MemoryStream(Encoding.UTF8.GetBytes(Repository.Read("tests/RevenueProcess.Specification/Journeys/Events.approved.txt")));
        Assert.Equal(events, JourneyEventJson.ReadLines(stored));
    }

    [Fact]
    public void Keys_that_a_newer_writer_adds_are_skipped()
    {
        foreach (var entered in Told().Concat<JourneyEvent>(Said()).Concat(Timed()).Concat(Migrations()))
        {
            var newer = JourneyEventJson.Write(entered).Replace("{", """{"new":{"key":[1]},""", StringComparison.Ordinal)
                .Replace("renamed\":{\"new\":{\"key\":[1]},", "renamed\":{", StringComparison.Ordinal); // a map, whose keys are ids
            Assert.Equal(entered, JourneyEventJson.Read(newer));
        }
    }

    [Fact]
    public void A_kind_of_event_that_a_newer_writer_adds_is_a_fault_that_names_the_event()
    {
        var json = JourneyEventJson.Write(Told().Last()).Replace("stageEntered", "merged", StringComparison.Ordinal);

        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.Read(json)).Faults);

        Assert.Equal((FaultCodes.UnknownEventKind, "$.kind"), (fault.Code, fault.Path));
        Assert.Equal("merged", fault.Parameters["kind"].Value);
        Assert.Equal("journey-1", fault.Parameters["journey"].Value);
    }

    [Fact]
    public void Without_a_key_or_with_another_type_an_event_is_refused_and_the_key_is_named()
    {
        Named(Told().Last(), "to");
        Named(Said()[0], "value", "currency");
        Named(Said()[^1], "what");
        Named(Timed()[1], "stage", "was", "deadline");
        Named(Timed()[2], "stage", "due");
        Named(Migrations()[0], "left", "from", "to", "deadlines");
    }

    private static void Named(JourneyEvent whole, params string[] required)
    {
        var json = JourneyEventJson.Write(whole);
        foreach (var key in (string[])["kind", "journeyId", "leadId", "sequence", "at", "process", "actorKind", .. required])
        {
            var without = JsonNode.Parse(json)!.AsObject();
            without.Remove(key);
            Assert.Contains(FaultsOf(without), fault => fault.Code == FaultCodes.MissingKey && fault.Parameters["key"].Value == key);
        }

        foreach (var (key, _) in JsonNode.Parse(json)!.AsObject())
        {
            var wrong = JsonNode.Parse(json)!.AsObject();
            wrong[key] = true;
            Assert.Contains(FaultsOf(wrong), fault => fault.Code == FaultCodes.WrongType && fault.Path == $"$.{key}");
        }

        static IReadOnlyList<Fault> FaultsOf(JsonNode node) => Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.Read(node.ToJsonString())).Faults;
    }

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("7", "wrong-type $")]
    [InlineData("""{"kind":"stageEntered","journeyId":" ","leadId":"l","sequence":0,"at":"now","process":{"name":"p","version":0},"actorKind":"robot","to":"t","evidence":[7]}""",
        "blank $.journeyId", "out-of-range $.sequence", "not-instant $.at", "missing-key $.process", "out-of-range $.process.version", "unknown-word $.actorKind", "wrong-type $.evidence[0]")]
    [InlineData("""{"kind":"stageEntered","journeyId":"j","leadId":"l","sequence":1.5,"at":"2026-03-02T09:00:00Z","process":7,"actor":"","actorKind":"person","commandId":"\u200b","from":"","to":"","trigger":"","reason":""}""",
        "wrong-type $.sequence", "wrong-type $.process", "blank $.actor", "blank $.commandId", "blank $.from", "blank $.to", "blank $.trigger", "blank $.reason")]
    [InlineData("""{"kind":"valueStated","journeyId":"j","leadId":"l","sequence":1,"at":"2026-03-02T09:00:00Z","process":{"name":"p","version":1,"hash":"h"},"actorKind":"person"}""", "missing-choice $")]
    [InlineData("""{"kind":"valueStated","journeyId":"j","leadId":"l","sequence":1,"at":"2026-03-02T09:00:00Z","process":{"name":"p","version":1,"hash":"h"},"actorKind":"person","value":-0.5,"currency":" ","expectedClose":"2026-02-29","owner":""}""",
        "out-of-range $.value", "blank $.currency", "not-date $.expectedClose", "blank $.owner")]
    [InlineData("""{"kind":"touched","journeyId":"j","leadId":"l","sequence":1,"at":"2026-03-02T09:00:00Z","process":{"name":"p","version":1,"hash":"h"},"actorKind":"person","what":" ","team":7}""",
        "blank $.what", "wrong-type $.team")]
    [InlineData("""{"kind":"dueChanged","journeyId":"j","leadId":"l","sequence":1,"at":"2026-03-02T09:00:00Z","process":{"name":"p","version":1,"hash":"h"},"actorKind":"person","stage":" ","was":{"calendar":{"name":"","version":0}},"deadline":7}""",
        "blank $.stage", "missing-key $.was", "blank $.was.calendar.name", "out-of-range $.was.calendar.version", "wrong-type $.deadline")]
    [InlineData("""{"kind":"migrated","journeyId":"j","leadId":"l","sequence":1,"at":"2026-03-02T09:00:00Z","process":{"name":"p","version":1,"hash":"h"},"actorKind":"person","left":{"name":"p","version":0},"from":"","deadlines":"forget","deadline":{},"renamed":{"a":" "," ":"b","c":7}}""",
        "missing-key $.left", "out-of-range $.left.version", "blank $.from", "missing-key $", "unknown-word $.deadlines", "missing-key $.deadline", "blank $.renamed.a", "blank $.renamed[' ']", "wrong-type $.renamed.c")]
    public void What_is_no_event_is_refused_with_all_its_faults(string json, params string[] expected) =>
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.Read(json)).Faults.Select(fault => $"{fault.Code} {fault.Path}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Theory]
    [InlineData("\n\n{0}\n  \r\n{1}\n")]
    [InlineData("{0}\r\n{1}")]
    [InlineData("\ufeff{0}\n{1}\n\n")]
    public void Blank_lines_and_ends_of_lines_do_not_matter(string form)
    {
        StageEntered[] events = [.. Told().Take(2)];
        var lines = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, events.Select(JourneyEventJson.Write).ToArray<object>());

        Assert.Equal(events, JourneyEventJson.ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(lines))));
    }

    [Fact]
    public void A_line_that_is_no_event_is_named_by_its_number()
    {
        var lines = $"{JourneyEventJson.Write(Told().First())}\n\n{{\"kind\":7}}\n";

        var faults = Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(lines))).ToList()).Faults;

        Assert.Contains(faults, fault => fault.Path == "$[2].kind");
        Assert.Equal("$[0]", Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.ReadLines(new MemoryStream([0x7b, 0xff])).ToList()).Faults[0].Path);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void A_file_is_read_whatever_the_pieces_it_comes_in(int piece)
    {
        StageEntered[] events = [.. Told()];
        var long_ = events[0] with { Actor = new string('a', 200_000) };
        using var whole = new MemoryStream();
        JourneyEventJson.WriteLines([.. events, long_, .. events], whole);

        Assert.Equal([.. events, long_, .. events], JourneyEventJson.ReadLines(new Pieces(whole.ToArray(), piece)));
    }

    [Fact]
    public void Mutated_events_give_an_event_or_a_refusal() => StoredFormsFuzz.Try(
        [.. Told().Concat<JourneyEvent>(Said()).Concat(Timed()).Concat(Migrations()).Select(JourneyEventJson.Write)],
        json =>
        {
            var read = JourneyEventJson.Read(json);
            _ = read.ToString();
            return (read, JourneyEventJson.Read(JourneyEventJson.Write(read)));
        });

    /// <summary>A journey that a gate sends to nurture, from which it wakes up by itself, and that is then lost.</summary>
    internal static IEnumerable<StageEntered> Told()
    {
        var engine = new JourneyEngine(Examples.Process);
        var (ready, cold) = (LeadProfile.Of(Employees.Is(80), Demo.At(Now)), LeadProfile.Of(Demo.At(Now)));
        var start = engine.Decide(null, new StartJourney("journey-1", "Ä\"cme") { Actor = "web form", ActorKind = ActorKind.Automation, Id = "c-1" }, ready, Now);
        var handed = engine.Decide(start.Journey, new FireTrigger("hand over") { Actor = "ann" }, ready, Now + Duration.FromTicks(1));
        var accepted = engine.Decide(handed.Journey, new FireTrigger("accept") { ActorKind = ActorKind.Agent }, cold, Now + Duration.FromDays(2));
        var woken = engine.Observe(accepted.Journey, ready, Now + Duration.FromDays(3));
        var returned = engine.Decide(woken.Journey, new FireTrigger("return") { ActorKind = ActorKind.Import, Reason = "no need" }, ready, Now + Duration.FromDays(4));
        return new[] { start, handed, accepted, woken, returned }.SelectMany(decision => decision.Entered());
    }

    /// <summary>What is stated of the same journey, whole and in parts, and two touches.</summary>
    internal static IReadOnlyList<JourneyEvent> Said()
    {
        var engine = new JourneyEngine(Examples.Process);
        var journey = Told().Fold(Examples.Process);
        var events = new List<JourneyEvent>();
        foreach (var command in new JourneyCommand[]
        {
            new StateValue { Value = 12_000.50m, Currency = "EUR", ExpectedClose = new LocalDate(2026, 5, 31), Owner = "ann", Actor = "ann", Id = "c-2" },
            new StateValue { ExpectedClose = new LocalDate(2026, 6, 30) }, new StateValue { Owner = "Ä\"bob" }, new StateValue { Value = 0, Currency = "CHF", ActorKind = ActorKind.Import },
            new TouchLead("reply") { ActorKind = ActorKind.Automation }, new TouchLead("call") { Team = "sales", Actor = "bob", Id = "c-3" },
        })
        {
            var said = (Moved)engine.Decide(journey, command, LeadProfile.Empty, Now + Duration.FromDays(5));
            events.AddRange(said.Events);
            journey = said.Journey;
        }

        return events;
    }

    /// <summary>A journey whose deadline a calendar sets, then another one, and which is late.</summary>
    internal static IReadOnlyList<JourneyEvent> Timed()
    {
        var engine = new JourneyEngine(TimeExamples.Process);
        var start = (Moved)engine.Decide(null, new StartJourney("journey-2", "acme") { ActorKind = ActorKind.Import }, LeadProfile.Empty, TimeExamples.Friday);
        var changed = (Moved)engine.Decide(start.Journey, new RecalculateDue(TimeExamples.Office(2, new LocalDate(2026, 3, 9))) { Actor = "ann" }, LeadProfile.Empty, TimeExamples.Friday);
        var late = (Moved)engine.Elapse(changed.Journey, LeadProfile.Empty, TimeExamples.Friday + Duration.FromDays(9));
        return [.. start.Events, .. changed.Events, .. late.Events];
    }

    /// <summary>The same journey, which goes on under the next version: its stage bears another name, and its time starts anew.</summary>
    internal static IReadOnlyList<JourneyEvent> Migrations()
    {
        var journey = Timed().Fold(TimeExamples.Process);
        var migrated = (Moved)new JourneyEngine(TimeExamples.Process).Decide(
            journey, new MigrateJourney(MigrationExamples.Plan(DeadlinePolicy.Restart)) { Actor = "ann", Id = "c-4" }, LeadProfile.Empty, journey.LastEventAt);
        var again = (Moved)new JourneyEngine(MigrationExamples.Next).Migrate(migrated.Journey, MigrationExamples.Later, journey.LastEventAt);
        return [.. migrated.Events, .. again.Events];
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
