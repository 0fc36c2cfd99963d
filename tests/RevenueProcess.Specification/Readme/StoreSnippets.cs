using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Readme;

/// <summary>The code of <c>docs/events.md</c> and <c>docs/migration.md</c>, run.</summary>
public sealed class StoreSnippets
{
    private static readonly Instant _now = TimeExamples.Friday;

    [Fact]
    public void A_store_that_checks_what_decisions_rely_on_refuses_the_second_of_two()
    {
        var (store, nobody) = (new Store(new ProcessCatalog(MigrationExamples.Next)), LeadProfile.Empty);

        Assert.IsType<Moved>(store.Do("journey-1", new StartJourney("journey-1", "acme") { Id = "c-1" }, nobody, _now));
        Assert.Equal(
            "'start' refused: lead 'acme' has another open journey, 'journey-1'",
            ((Refused)store.Do("journey-2", new StartJourney("journey-2", "acme"), nobody, _now)).Why);
        Assert.IsType<Unchanged>(store.Do("journey-1", new StartJourney("journey-1", "acme") { Id = "c-1" }, nobody, _now));
        Assert.IsType<Moved>(store.Do("journey-1", new FireTrigger("lose") { Reason = "price" }, nobody, _now));
        Assert.IsType<Moved>(store.Do("journey-2", new StartJourney("journey-2", "acme"), nobody, _now));
        Assert.IsType<Moved>(store.Do("journey-1", new TouchLead("call"), nobody, _now));
        Assert.IsType<Moved>(store.Do("journey-3", new StartJourney("journey-3", "other"), nobody, _now));
        Assert.Equal(RefusalCode.OtherIsOpen, ((Refused)store.Do("journey-4", new StartJourney("journey-4", "acme"), nobody, _now)).Code);
    }

    [Fact]
    public async Task Of_those_who_start_at_one_time_one_wins_and_of_moves_at_one_time_each_is_decided_about_what_the_other_left()
    {
        var store = new Store(new ProcessCatalog(MigrationExamples.Next));
        var starts = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(
            () => store.Do($"journey-{number}", new StartJourney($"journey-{number}", "acme"), LeadProfile.Empty, _now))));
        var journey = Assert.Single(starts.OfType<Moved>()).Journey;
        var touches = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(
            () => store.Do(journey.Id, new TouchLead($"call {number}"), LeadProfile.Empty, _now))));

        Assert.Equal(7, starts.OfType<Refused>().Count(refused => refused.Code == RefusalCode.OtherIsOpen && (string)refused.Parameters["journey"].Value == journey.Id));
        Assert.Equal(Enumerable.Range(2, 8).Select(sequence => (long)sequence), touches.Select(touch => touch.Journey.Sequence).Order());
    }

    [Fact]
    public void Journeys_of_an_older_version_migrate()
    {
        var (v1, v2, now) = (TimeExamples.Process, MigrationExamples.Next, _now);
        var printed = new StringWriter();
        var Console = new { WriteLine = (Action<object?>)(line => printed.WriteLine(line)) };
        var stored = new List<JourneyEvent>();
        void Append(Moved moved) => stored.AddRange(moved.Events);
        Append((Moved)new JourneyEngine(v1).Start("journey-1", "acme", now));
        Append((Moved)new JourneyEngine(v1).Start("journey-2", "other", now));

        #region migrate
        var catalog = new ProcessCatalog(v1, v2);
        catalog.RequireAll(stored.Select(one => one.Process));                // at start-up: every version that stored journeys need

        var plan = MigrationPlan.Between(v1, v2).Move("open", to: "deal")     // all other stages go on as themselves
            .Deadlines(DeadlinePolicy.KeepRemaining)
            .Build();                                                         // every fault at once, or a complete plan
        var journeys = Journey.FoldAll(catalog, stored);
        Console.WriteLine(MigrationDryRun.Of(plan, journeys, now));           // changes nothing
        // timed v1 → timed v2: 2 of 2 migrate; deadlines: 0 kept, 2 changed, 0 gained, 0 lost; 0 past due

        foreach (var journey in journeys)
        {
            if (catalog.Engine(journey).Migrate(journey, plan, now) is Moved moved)
            {
                Append(moved);                                                // else it has migrated before, or is closed
            }
        }
        #endregion

        Assert.Equal("timed v1 → timed v2: 2 of 2 migrate; deadlines: 0 kept, 2 changed, 0 gained, 0 lost; 0 past due\n", printed.ToString(), ignoreLineEndingDifferences: true);
        Assert.All(stored.GroupBy(one => one.JourneyId), events => Assert.Equal("timed v2", Journey.Fold(catalog, events).Process.ToString()));
    }

    #region append-condition
    /// <summary>A store in memory that keeps what decisions rely on true. In a database both checks are unique keys, in the transaction that appends.</summary>
    private sealed class Store(ProcessCatalog catalog)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, List<JourneyEvent>> _events = [];              // unique: journey, sequence
        private readonly Dictionary<(string Lead, string Process), string> _open = [];     // unique: lead, process

        /// <summary>Decides a command and keeps its events; decides again where something happened meanwhile.</summary>
        public Decision Do(string journeyId, JourneyCommand command, LeadProfile profile, Instant now, string? process = null)
        {
            while (true)
            {
                var decision = catalog.Decide(Stored(journeyId), command, profile, now, process); // named where the catalog has several
                if (decision is not Moved moved || TryAppend(moved, out var other))
                {
                    return decision;
                }

                command = command with { OtherOpenJourney = other };
            }
        }

        private IReadOnlyList<JourneyEvent> Stored(string journeyId)
        {
            lock (_lock)
            {
                return _events.GetValueOrDefault(journeyId, []);
            }
        }

        private bool TryAppend(Moved moved, out string? other)
        {
            lock (_lock)
            {
                var needs = moved.Condition;
                var (lead, events) = ((needs.LeadId, needs.Process), _events.GetValueOrDefault(needs.JourneyId, []));
                var open = _open.GetValueOrDefault(lead);
                other = needs.NoOtherIsOpen ? open : null;                                 // null: the journey has moved on
                if (events.Count != needs.LastSequence || other is not null)
                {
                    return false;
                }

                _events[needs.JourneyId] = [.. events, .. moved.Events];
                if (needs.IsOpen)
                {
                    _open[lead] = needs.JourneyId;
                }
                else if (open == needs.JourneyId)
                {
                    _open.Remove(lead);
                }

                return true;
            }
        }
    }
    #endregion
}
