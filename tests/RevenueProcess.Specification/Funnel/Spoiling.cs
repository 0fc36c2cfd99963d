using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>
/// Makes of recorded entries what exports make of them: instants rounded to the day or the hour, with and without saying so, many at one
/// instant, at the very boundary of a period or less than a second apart; slips of the hand and moves taken back; rows that differ in a detail;
/// values that cannot be read or have another currency; statements; touches; journeys without a name; lines of several records.
/// </summary>
internal sealed class Spoiling(ProcessDefinition process, ReportingPeriod period, Random random)
{
    private static readonly string?[][] _currencies = [["EUR"], ["EUR", "EUR", "USD", null], [null], [null]];

    private readonly string?[] _currency = _currencies[random.Next(_currencies.Length)];

    /// <summary>How coarse the stamps of this history are: exact, rounded and saying so, rounded and not saying so, each as it comes.</summary>
    private readonly int _stamps = random.Next(5);

    private readonly ReportingPeriod _days = ReportingPeriod.Day(period.Zone);

    private readonly bool _atBoundaries = random.Next(3) == 0;

    public IReadOnlyList<IReadOnlyList<LogRecord>> Lines(IEnumerable<StageEntry> rows)
    {
        var entries = rows.SelectMany(Lost).Select(Moved).SelectMany(Slipped).SelectMany(TakenBack).Select(Stamped).Select(Valued).Select(Judged).SelectMany(Doubled).ToList();
        LogRecord[] records = [.. entries, .. Statements(entries), .. Touches(entries)];
        if (random.Next(2) == 0)
        {
            random.Shuffle(records);
        }

        var lines = new List<IReadOnlyList<LogRecord>>();
        var wide = random.Next(3) == 0;
        for (var i = 0; i < records.Length; i += lines[^1].Count)
        {
            lines.Add([.. records.Skip(i).Take(wide ? random.Next(1, 4) : 1)]);
        }

        return lines;
    }

    /// <summary>Now and then another journey is seen at the same time, where no stage of the process is.</summary>
    private IEnumerable<StageEntry> Lost(StageEntry entry) => random.Next(80) == 0 ? [entry, entry with { JourneyId = "j9", Stage = Pick(["no such stage", "nor this"]) }] : [entry];

    private StageEntry Moved(StageEntry entry)
    {
        var entered = _atBoundaries && random.Next(2) == 0 ? period.Of(entry.Entered).Start : entry.Entered;
        return entry with
        {
            JourneyId = random.Next(60) == 0 ? "" : entry.JourneyId,
            Entered = entered + (random.Next(6) == 0 ? Duration.FromTicks(random.Next(20_000_000)) : Duration.Zero),
        };
    }

    /// <summary>Now and then the journey goes somewhere else for a while and comes back.</summary>
    private IEnumerable<StageEntry> Slipped(StageEntry entry)
    {
        yield return entry;
        if (random.Next(12) == 0)
        {
            var stay = Pick([Duration.Zero, Duration.FromMinutes(1), Duration.FromHours(5), Duration.FromDays(3)]);
            yield return entry with { Stage = random.Next(6) == 0 ? Pick(["no such stage", "nor this"]) : Pick(process.Stages).Id, Entered = entry.Entered + Pick([Duration.Zero, Duration.FromMinutes(1)]) };
            yield return entry with { Entered = entry.Entered + Duration.FromMinutes(1) + stay };
        }
    }

    /// <summary>Now and then a marked move is made, in as many steps as it takes.</summary>
    private IEnumerable<StageEntry> TakenBack(StageEntry entry)
    {
        yield return entry;
        var marked = process.Transitions.Where(row => row.TakesBack).ToList();
        if (marked.Count > 0 && random.Next(6) == 0)
        {
            var row = Pick(marked);
            if (random.Next(2) == 0)
            {
                yield return entry with { Stage = row.To.Id };
            }

            yield return entry with { Stage = row.From.Id, Entered = entry.Entered + Pick([Duration.Zero, Duration.FromHours(2)]) };
            yield return entry with { Stage = row.To.Id, Entered = entry.Entered + Pick([Duration.Zero, Duration.FromHours(2), Duration.FromDays(1)]) };
        }
    }

    private StageEntry Stamped(StageEntry entry) => (_stamps == 4 ? random.Next(4) : _stamps) switch
    {
        0 or 1 => entry,
        2 => Rounded(entry),
        _ => Rounded(entry) with { Precision = Duration.Zero },
    };

    /// <summary>To the local day, or to an hour, a minute or a second.</summary>
    private StageEntry Rounded(StageEntry entry)
    {
        if (random.Next(3) > 0)
        {
            var day = _days.Of(entry.Entered);
            return entry with { Entered = day.Start, Precision = day.End - day.Start };
        }

        var length = Pick([NodaConstants.TicksPerHour, NodaConstants.TicksPerMinute, NodaConstants.TicksPerSecond]);
        return entry with
        {
            Entered = Instant.FromUnixTimeTicks(entry.Entered.ToUnixTimeTicks() / length * length),
            Precision = Duration.FromTicks(length),
        };
    }

    private StageEntry Valued(StageEntry entry) => random.Next(15) == 0
        ? entry with { Value = null, UnreadValue = Pick(["n/a", "1.000,00"]) }
        : entry with { Value = random.Next(5) == 0 ? entry.Value * 1.00m : entry.Value, Currency = Pick(_currency) };

    /// <summary>Who made the move, and whether its gate was met, as far as that is known; now and then it is no move.</summary>
    private StageEntry Judged(StageEntry entry) => random.Next(3) == 0
        ? entry
        : entry with { ActorKind = Pick<ActorKind?>([null, .. Enum.GetValues<ActorKind>()]), GateMet = Pick<bool?>([null, true, false]), IsMigration = random.Next(12) == 0 };

    /// <summary>Now and then the same key again, told apart by one detail only.</summary>
    private StageEntry[] Doubled(StageEntry entry) => random.Next(14) switch
    {
        0 => [entry with { Reason = "went quiet" }, entry],
        1 => [entry, entry with { Trigger = "move" }],
        2 => [entry, entry with { ProcessVersion = random.Next(1, 4) }],
        3 => [entry with { Attributes = With(entry.Attributes, "source", "ads") }, entry],
        4 => [entry, entry with { Precision = entry.Precision + Duration.FromHours(1) }],
        5 => [entry, entry with { Sequence = random.Next(4) }],
        _ => [entry],
    };

    /// <summary>About journeys that are there and others, at the instant of an entry or between two, sometimes the same one twice.</summary>
    private IEnumerable<Statement> Statements(List<StageEntry> entries)
    {
        var often = Pick([0, 0, 0, 2, 6]);
        foreach (var entry in entries.Where(_ => random.Next(10) < often))
        {
            var said = new Statement(random.Next(15) == 0 ? Pick(["", "nobody"]) : entry.JourneyId, entry.Entered + Pick([Duration.Zero, Duration.Zero, Duration.FromHours(30), Duration.FromHours(-30)]))
            {
                Value = random.Next(3) == 0 ? null : random.Next(-1, 40) * 1000,
                Currency = Pick(_currency),
                Owner = random.Next(2) == 0 ? null : Pick(["ann", "zoe"]),
                ExpectedClose = random.Next(2) == 0 ? null : entry.Entered.InUtc().Date.PlusDays(random.Next(60)),
                Attributes = random.Next(3) > 0 ? entry.Attributes : With(entry.Attributes, Pick(["source", "region"]), Pick(["said", "south"])),
            };
            yield return random.Next(10) == 0 ? said with { Value = null, UnreadValue = "-" } : said;
            if (random.Next(6) == 0)
            {
                yield return said with { Value = random.Next(2) == 0 ? null : random.Next(40) * 1000 };
            }
        }
    }

    /// <summary>By teams of the process, others and nobody, at an entry, soon after it or before it, sometimes the same one twice or but for one detail.</summary>
    private IEnumerable<Touch> Touches(List<StageEntry> entries)
    {
        var often = Pick([0, 2, 2, 8]);
        foreach (var entry in entries.Where(_ => random.Next(10) < often))
        {
            var after = Pick([Duration.Zero, Duration.FromTicks(1), Duration.FromMinutes(3), Duration.FromHours(20), Duration.FromDays(4), Duration.FromHours(-2)]);
            var touch = new Touch(random.Next(15) == 0 ? Pick(["", "nobody"]) : entry.JourneyId, entry.Entered + after, Pick(["call", "mail", "fair"]))
            {
                Team = Pick<string?>([null, "partners", .. process.Teams, .. process.Teams]),
            };
            yield return touch;
            switch (random.Next(12))
            {
                case 0:
                    yield return touch with { Team = touch.Team };
                    break;
                case 1:
                    yield return touch with { Team = Pick<string?>([null, "agents"]) };
                    break;
                case 2:
                    yield return touch with { What = "a call" };
                    break;
            }
        }
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> attributes, string name, string value) =>
        new(attributes, StringComparer.Ordinal) { [name] = value };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
