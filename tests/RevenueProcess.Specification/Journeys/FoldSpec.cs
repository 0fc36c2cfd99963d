using NodaTime;
using RevenueProcess.Specification.House;
using static RevenueProcess.Specification.Journeys.Examples;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Every event is checked against the definition that it names; what does not fit is a fault that names the event.</summary>
public sealed class FoldSpec
{
    private static readonly LeadProfile _ready = LeadProfile.Of(Employees.Is(80), Demo.At(Now));
    private static readonly IReadOnlyList<StageEntered> _events = Told();
    private static readonly Touched _inGate = Touch(_events.Take(2).Fold(Examples.Process)) with { Sequence = 4, At = _events[2].At };

    [Fact]
    public void The_events_are_folded_when_nothing_is_wrong_with_them() =>
        Assert.Equal("opportunity", _events.Fold(Examples.Process).Stage.Id);

    [Fact]
    public void Versions_that_other_journeys_need_do_no_harm() =>
        Assert.Equal(_events.Fold(Examples.Process), _events.Fold(WonLater, Examples.Process));

    [Fact]
    public void A_later_version_that_wins_later_does_not_un_win_a_journey()
    {
        StageEntered[] won = [.. _events, Next(_events, "customer", "sign")];

        var journey = ((IEnumerable<JourneyEvent>)won).Fold(Examples.Process, WonLater);

        Assert.True(journey is { IsWon: true, Outcome: Outcome.Won });
        Assert.Equal(1, journey.Process.Version);
    }

    [Fact]
    public void No_event_is_no_journey() => Is(FaultCodes.NoEvents, "$", []);

    [Fact]
    public void A_version_or_process_that_nobody_has_is_named()
    {
        var fault = Is(FaultCodes.UnknownProcessVersion, "$[0]", _events, WonLater);

        Assert.Equal("event 1 of journey 'journey-1' was decided under example v1, which the catalog lacks; it has 'example v2'", fault.Message);
    }

    [Fact]
    public void A_version_with_another_content_is_named_with_both_hashes()
    {
        var changed = ProcessDefinition.Named("example", 1).Stage("inquiry").Stage("customer", outcome: Outcome.Won).On("sign", "inquiry", "customer").Build();

        var fault = Is(FaultCodes.ChangedDefinition, "$[0]", _events, changed);

        Assert.Equal([Examples.Process.Hash, changed.Hash], new[] { fault.Parameters["hash"].Value, fault.Parameters["expected"].Value });
        Is(FaultCodes.ChangedDefinition, "$[1]", With(1, entered => entered with { Process = new ProcessIdentity("example", 1, changed.Hash) }));
    }

    [Fact]
    public void An_event_of_another_version_or_process_does_not_continue_a_journey_though_the_stages_have_the_same_ids()
    {
        Is(FaultCodes.OtherDefinition, "$[1]", With(1, entered => entered with { Process = WonLater.Identity }), Examples.Process, WonLater);
        Is(FaultCodes.OtherDefinition, "$[1]", With(1, entered => entered with { Process = new ProcessIdentity("another", 1, Examples.Process.Hash) }));
    }

    [Fact]
    public void A_jump_that_no_row_declares_is_a_fault()
    {
        var fault = Is(FaultCodes.UndeclaredMove, "$[1]", With(1, entered => entered with { To = "opportunity" }));

        Assert.Equal("event 2 of journey 'journey-1' moves from 'inquiry' to 'opportunity' on 'hand over', which example v1 does not declare", fault.Message);
        Is(FaultCodes.UndeclaredMove, "$[1]", With(1, entered => entered with { Trigger = "sign" }));
        Is(FaultCodes.UndeclaredMove, "$[1]", With(1, entered => entered with { Trigger = null }));
        Is(FaultCodes.UndeclaredMove, "$[1]", With(1, entered => entered with { To = "nowhere" }));
    }

    [Fact]
    public void A_reason_is_one_of_those_that_the_row_declares()
    {
        StageEntered[] returned = [.. _events.Take(2), Next(_events.Take(2), "nurture", "return") with { Reason = "no need" }];

        Assert.Equal("nurture", ((IEnumerable<JourneyEvent>)returned).Fold(Examples.Process).Stage.Id);
        var fault = Is(FaultCodes.UndeclaredReason, "$[2]", [.. returned.Take(2), returned[2] with { Reason = null }]);
        Assert.Equal(["too small", "no need"], fault.Parameters["known"].Values);
        Assert.Equal("bored", Is(FaultCodes.UndeclaredReason, "$[2]", [.. returned.Take(2), returned[2] with { Reason = "bored" }]).Parameters["reason"].Value);
        Is(FaultCodes.UndeclaredReason, "$[1]", With(1, entered => entered with { Reason = "price" }));
    }

    [Fact]
    public void An_event_belongs_to_its_journey_lead_stage_place_and_time()
    {
        Is(FaultCodes.OtherJourney, "$[1]", With(1, entered => entered with { JourneyId = "another" }));
        Is(FaultCodes.OtherLead, "$[1]", With(1, entered => entered with { LeadId = "another" }));
        Is(FaultCodes.OutOfSequence, "$[1]", With(1, entered => entered with { Sequence = 3 }));
        Is(FaultCodes.OutOfSequence, "$[1]", With(1, entered => entered with { Sequence = 1 }));
        Is(FaultCodes.BackInTime, "$[1]", With(1, entered => entered with { At = Now - Duration.Epsilon }));
        Is(FaultCodes.OtherStage, "$[1]", With(1, entered => entered with { From = "nurture" }));
        Is(FaultCodes.OtherStage, "$[1]", With(1, entered => entered with { From = null }));
    }

    [Fact]
    public void The_first_event_starts_in_an_entry_out_of_nowhere()
    {
        Is(FaultCodes.NotAStart, "$[0]", _events.Skip(1));
        Is(FaultCodes.NotAStart, "$[0]", With(0, entered => entered with { From = "nurture" }));
        Is(FaultCodes.NotAStart, "$[0]", With(0, entered => entered with { Trigger = "sign" }));
        Is(FaultCodes.NotAStart, "$[0]", With(0, entered => entered with { Reason = "price" }));
        Is(FaultCodes.NotAStart, "$[0]", With(0, entered => entered with { Sequence = 2 }));
        Assert.Equal(["inquiry"], Is(FaultCodes.NotAnEntry, "$[0]", With(0, entered => entered with { To = "qualified" })).Parameters["entries"].Values);
    }

    [Fact]
    public void A_gate_holds_nobody()
    {
        Is(FaultCodes.HeldInGate, "$[3]", With(3, entered => entered with { At = entered.At + Duration.Epsilon }));
        Is(FaultCodes.EndsInGate, "$[2]", _events.Take(3));
    }

    [Fact]
    public void What_is_said_follows_the_last_event_and_never_stands_in_a_gate_or_first()
    {
        var handed = _events.Take(2).Fold(Examples.Process);
        var said = Touch(handed);

        Assert.Equal(3, handed.Apply(said).Sequence);
        Is(FaultCodes.OtherJourney, "$", () => handed.Apply(said with { JourneyId = "another" }));
        Is(FaultCodes.OutOfSequence, "$", () => handed.Apply(said with { Sequence = 4 }));
        Is(FaultCodes.BackInTime, "$", () => handed.Apply(said with { At = Now - Duration.Epsilon }));
        Is(FaultCodes.OtherDefinition, "$", () => handed.Apply(said with { Process = WonLater.Identity }));
        Is(FaultCodes.NotAStart, "$[0]", () => new[] { said with { Sequence = 1 } }.Fold(Examples.Process));
        var inGate = Is(FaultCodes.SaidInGate, "$[3]", () => _events.Take(3).Append<JourneyEvent>(_inGate).Fold(Examples.Process));
        Assert.Equal("event 4 of journey 'journey-1' enters no stage, but the journey is in gate 'triage', which holds nobody: the rest of a decision is missing", inGate.Message);

        static Fault Is(string code, string path, Func<Journey> fold)
        {
            var fault = Assert.Throws<InvalidEventException>(fold).Fault;
            Assert.Equal((code, path), (fault.Code, fault.Path));
            return fault;
        }
    }

    [Fact]
    public void A_journey_checks_the_next_event_as_folding_does()
    {
        var journey = _events.Take(2).Fold(Examples.Process);

        Assert.Equal(_events.Fold(Examples.Process), journey.Apply(_events[2]).Apply(_events[3]));
        var invalid = Assert.Throws<InvalidEventException>(() => journey.Apply(_events[3]));
        Assert.Equal((FaultCodes.OutOfSequence, "$"), (invalid.Fault.Code, invalid.Fault.Path));
        Assert.Equal(invalid.Fault.ToString(), invalid.Message);
    }

    [Fact]
    public void A_null_among_the_events_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<JourneyEvent>)[_events[0], null!]).Fold(Examples.Process));

    [Fact]
    public void The_words_for_faults_of_events_are_the_approved_ones()
    {
        StageEntered[] returned = [.. _events.Take(2), Next(_events.Take(2), "nurture", "return")];
        (IEnumerable<StageEntered> Events, ProcessDefinition Known)[] wrong =
        [
            ([], Examples.Process), (_events, WonLater), (_events.Skip(1), Examples.Process), (_events.Take(3), Examples.Process), (returned, Examples.Process),
            .. new Func<StageEntered, StageEntered>[]
            {
                entered => entered with { Process = new ProcessIdentity("example", 1, "another hash") }, entered => entered with { Process = WonLater.Identity },
                entered => entered with { JourneyId = "another" }, entered => entered with { LeadId = "another" }, entered => entered with { Sequence = 7 },
                entered => entered with { At = Now - Duration.Epsilon }, entered => entered with { From = "nurture" }, entered => entered with { From = null },
                entered => entered with { To = "opportunity" }, entered => entered with { Trigger = null }, entered => entered with { Reason = "price" },
            }.Select(change => ((IEnumerable<StageEntered>)With(1, change), Examples.Process)),
            (With(0, entered => entered with { To = "qualified" }), Examples.Process),
            (With(3, entered => entered with { At = entered.At + Duration.FromHours(1) }), Examples.Process),
        ];
        var stored = JourneyEventJson.Write(_events[1]);
        var unknown = Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.Read(stored.Replace("stageEntered", "merged", StringComparison.Ordinal)));

        var closing = JourneyEventJson.Write(new ValueStated(expectedClose: new LocalDate(2026, 2, 28)) { JourneyId = "journey-1", LeadId = "acme", Sequence = 2, At = Now, Process = Examples.Process.Identity, ActorKind = ActorKind.Person });
        var noDate = Assert.Throws<InvalidDefinitionException>(() => JourneyEventJson.Read(closing.Replace("-28", "-29", StringComparison.Ordinal)));

        Approved.Is("Journeys/EventFaults", string.Join('\n', wrong
            .Select(each => Assert.Throws<InvalidEventException>(() => each.Events.Fold(each.Known)).Message.Replace(Examples.Process.Hash, "the hash", StringComparison.Ordinal))
            .Append(Assert.Throws<InvalidEventException>(() => _events.Take(3).Append<JourneyEvent>(_inGate).Fold(Examples.Process)).Message)
            .Concat(TimeExamples.Misfits().Select(each => Assert.Throws<InvalidEventException>(() => each.Journey.Apply(each.Next)).Message))
            .Concat(MigrationExamples.Misfits().Select(each => Shortened(Assert.Throws<InvalidEventException>(() => each.Journey.Apply(each.Next, each.Known)).Message)))
            .Append(unknown.Message)
            .Append(noDate.Message)));
    }

    /// <summary>A message without the hashes of the examples.</summary>
    private static string Shortened(string message) => message
        .Replace(TimeExamples.Process.Hash, "the hash", StringComparison.Ordinal).Replace(MigrationExamples.Next.Hash, "the next hash", StringComparison.Ordinal);

    private static ProcessDefinition WonLater { get; } = ProcessDefinition.Named("example", 2)
        .Stage("inquiry").Stage("qualified").Stage("opportunity").Stage("customer").Stage("satisfied", outcome: Outcome.Won)
        .On("hand over", "inquiry", "qualified").On("accept", "qualified", "opportunity").On("sign", "opportunity", "customer").On("praise", "customer", "satisfied").Build();

    private static IReadOnlyList<StageEntered> Told()
    {
        var engine = new JourneyEngine(Examples.Process);
        var start = engine.Start("journey-1", "acme", Now);
        var handed = engine.Fire(start.Journey, "hand over", _ready, Now);
        var accepted = engine.Fire(handed.Journey, "accept", _ready, Now + Duration.FromDays(2));
        return [.. start.Entered(), .. handed.Entered(), .. accepted.Entered()];
    }

    private static Touched Touch(Journey journey) => (Touched)((Moved)new JourneyEngine(Examples.Process).Touch(journey, "call", journey.LastEventAt)).Events[0];

    private static StageEntered Next(IEnumerable<StageEntered> before, string to, string trigger) => before.Last() is var last
        ? last with { Sequence = last.Sequence + 1, From = last.To, To = to, Trigger = trigger, Evidence = [] }
        : throw new InvalidOperationException();

    private static StageEntered[] With(int index, Func<StageEntered, StageEntered> change) =>
        [.. _events.Select((entered, i) => i == index ? change(entered) : entered)];

    private static Fault Is(string code, string path, IEnumerable<StageEntered> events, params ProcessDefinition[] known)
    {
        var fault = Assert.Throws<InvalidEventException>(() => events.Fold(known.Length == 0 ? [Examples.Process] : known)).Fault;
        Assert.Equal((code, path), (fault.Code, fault.Path));
        Assert.All(fault.Parameters.Where(parameter => parameter.Name == "journey"), parameter => Assert.Equal("journey-1", parameter.Value is "another" ? "journey-1" : parameter.Value));
        return fault;
    }
}
