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
        var (store, engine) = (new Store(), new JourneyEngine(MigrationExamples.Next));
        var first = (Moved)engine.Start("journey-1", "acme", _now);
        var second = (Moved)engine.Start("journey-2", "acme", _now);
        var lost = (Moved)engine.Fire(first.Journey, "lose", LeadProfile.Empty, _now, "price");
        var rests = (Moved)engine.Fire(first.Journey, "rest", LeadProfile.Empty, _now);
        var touched = (Moved)engine.Touch(lost.Journey, "call", _now);

        Assert.True(store.TryAppend(first));
        Assert.False(store.TryAppend(second));                               // the lead has an open journey
        Assert.True(store.TryAppend(lost));
        Assert.False(store.TryAppend(rests));                                // decided about what the journey was before
        Assert.True(store.TryAppend(second));
        Assert.True(store.TryAppend(touched));
        Assert.False(store.TryAppend((Moved)engine.Start("journey-3", "acme", _now)));
        Assert.True(store.TryAppend((Moved)engine.Start("journey-4", "other", _now)));
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
        foreach (var missing in catalog.Missing(stored.Select(one => one.Process)))
        {
            throw new InvalidOperationException(missing.Message);            // at start-up: a version that stored journeys need is not there
        }

        var plan = MigrationPlan.Between(v1, v2).Move("open", to: "deal")     // all other stages go on as themselves
            .Deadlines(DeadlinePolicy.KeepRemaining)
            .Build();                                                         // every fault at once, or a complete plan
        var journeys = stored.GroupBy(one => one.JourneyId).Select(events => Journey.Fold(catalog, events)).ToList();
        Console.WriteLine(MigrationDryRun.Of(plan, journeys, now));           // changes nothing
        // timed v1 → timed v2: 2 of 2 migrate; deadlines: 0 kept, 2 changed, 0 gained, 0 lost; 0 past due

        foreach (var journey in journeys)
        {
            var engine = catalog.Engine(journey.Process.Name, journey.Process.Version);
            if (engine.Migrate(journey, plan, now) is Moved moved)            // else it has migrated before, or is closed
            {
                Append(moved);
            }
        }
        #endregion

        Assert.Equal("timed v1 → timed v2: 2 of 2 migrate; deadlines: 0 kept, 2 changed, 0 gained, 0 lost; 0 past due\n", printed.ToString(), ignoreLineEndingDifferences: true);
        Assert.All(stored.GroupBy(one => one.JourneyId), events => Assert.Equal("timed v2", Journey.Fold(catalog, events).Process.ToString()));
    }

    #region append-condition
    /// <summary>A store in memory that keeps what decisions rely on true. In a database both checks are unique keys, in one transaction.</summary>
    private sealed class Store
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, List<JourneyEvent>> _events = [];              // unique: journey, sequence
        private readonly Dictionary<(string Lead, string Process), string> _open = [];     // unique: lead, process

        /// <summary>False when something happened meanwhile: read the journey again, and decide again.</summary>
        public bool TryAppend(Moved moved)
        {
            lock (_lock)
            {
                var needs = moved.Condition;
                var lead = (needs.LeadId, needs.Process);
                var events = _events.GetValueOrDefault(needs.JourneyId, []);
                var open = _open.GetValueOrDefault(lead);
                if (events.Count != needs.LastSequence || (needs.NoOtherIsOpen && open is not null))
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
