using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>
/// Histories that keep no rule of the process: what systems without one door for every move write down. Stages that do not exist,
/// wrong starts, skips, re-entries, entries after the close, ties, clocks that ran backwards, duplicates, sequences that are missing,
/// right, doubled or nonsense, and rows in any order. Journeys that do keep the rules are among them.
/// </summary>
public static class IllegalLogs
{
    /// <summary>The instant around which everything happens.</summary>
    public static readonly Instant Epoch = Instant.FromUtc(2026, 3, 1, 9, 0);

    private static readonly string[] _unknown = ["", " ", "no such stage", "WON?"];
    private static readonly Duration[] _steps =
    [
        Duration.Zero, Duration.FromTicks(1), Duration.FromMinutes(1), Duration.FromHours(5), Duration.FromDays(1), Duration.FromDays(9),
        Duration.FromDays(70), Duration.FromHours(-5), Duration.FromDays(-20),
    ];

    /// <summary>How the rows of one journey are numbered.</summary>
    private enum Numbering { Absent, Right, Partly, Doubled, Nonsense }

    /// <summary>A log of up to eight journeys, with whatever can be wrong with one.</summary>
    public static Gen<StageEntry[]> Of(ProcessDefinition process) =>
        from journeys in Gen.Choose(0, 8)
        from entries in Gen.CollectToArray(Enumerable.Range(1, journeys), number => Journey(process, $"j{number}"))
        from doubled in Duplicates([.. entries.SelectMany(journey => journey)])
        from shuffled in Gen.Shuffle(doubled)
        select shuffled;

    /// <summary>The same log without some of its rows, the shorter ones first.</summary>
    public static IEnumerable<StageEntry[]> Shrink(StageEntry[] log)
    {
        ArgumentNullException.ThrowIfNull(log);
        for (var size = log.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= log.Length; start += size)
            {
                yield return [.. log[..start], .. log[(start + size)..]];
            }
        }
    }

    /// <summary>One journey of up to nine rows, as often lawful as not.</summary>
    public static Gen<StageEntry[]> Journey(ProcessDefinition process, string journey) =>
        from size in Gen.Choose(1, 9)
        from lawful in Gen.Elements(true, false)
        from stages in Stages(process, size, lawful)
        from steps in (lawful ? Gen.Elements(_steps[..^2]) : Gen.Elements(_steps)).ArrayOf(size)
        from start in Gen.Choose(0, 60)
        from numbering in Gen.Elements(Enum.GetValues<Numbering>())
        from details in Details(process).ArrayOf(size)
        from numbers in Gen.Choose(-2, 12).ArrayOf(size)
        select Rows(journey, stages, Instants(Epoch + Duration.FromDays(start), steps), numbering, numbers, details);

    private static Gen<string[]> Stages(ProcessDefinition process, int size, bool lawful)
    {
        var any = Gen.Elements(process.Stages.Select(stage => stage.Id));
        var first = lawful
            ? Gen.Elements(process.Entries.Select(stage => stage.Id))
            : Gen.Frequency((8, any), (1, Gen.Elements(_unknown)));
        return from start in first
               from rest in Following(process, start, size - 1, lawful)
               select (string[])[start, .. rest];
    }

    private static Gen<string[]> Following(ProcessDefinition process, string from, int size, bool lawful)
    {
        if (size == 0)
        {
            return Gen.Constant(Array.Empty<string>());
        }

        var declared = process.Transitions.Where(row => row.From.Id == from).Select(row => row.To.Id).ToArray();
        if (lawful && declared.Length == 0)
        {
            return Gen.Constant(Array.Empty<string>());
        }

        var any = Gen.Elements(process.Stages.Select(stage => stage.Id));
        var next = declared.Length == 0 ? any : Gen.Elements(declared);
        var step = lawful
            ? next
            : Gen.Frequency((6, next), (3, any), (2, Gen.Constant(from)), (1, Gen.Constant(process.Won.Id)), (1, Gen.Elements(_unknown)));
        return from stage in step
               from rest in Following(process, stage, size - 1, lawful)
               select (string[])[stage, .. rest];
    }

    private static Gen<Func<StageEntry, StageEntry>> Details(ProcessDefinition process) =>
        from owner in Sometimes(Gen.Elements("ann", "bob", ""))
        from value in Gen.Frequency(
            (4, Gen.Constant((decimal?)null)), (4, Gen.Choose(1, 90).Select(thousands => (decimal?)thousands * 1000)), (1, Gen.Elements<decimal?>(0m, 0.01m, -5m)))
        from attributes in Gen.SubListOf(
            KeyValuePair.Create("source", "webinar"), KeyValuePair.Create("region", "north"), KeyValuePair.Create("size", ""), KeyValuePair.Create("note", "unknown"))
        from source in Gen.Elements("webinar", "referral", "ads")
        from trigger in Sometimes(Gen.Elements([.. process.Triggers, "no such trigger"]))
        from reason in Sometimes(Gen.Elements([.. process.Transitions.SelectMany(row => row.Reasons).Select(known => known.Code), "no such reason"]))
        from version in Gen.Elements<int?>(null, process.Version, process.Version + 1)
        select (Func<StageEntry, StageEntry>)(entry => entry with
        {
            Owner = owner,
            Value = value,
            Attributes = attributes.ToDictionary(pair => pair.Key, pair => pair.Key == "source" ? source : pair.Value, StringComparer.Ordinal),
            Trigger = trigger,
            Reason = reason,
            ProcessVersion = version,
        });

    private static Gen<string?> Sometimes(Gen<string> gen) => Gen.Frequency((1, Gen.Constant((string?)null)), (1, gen.Select(text => (string?)text)));

    /// <summary>Some rows twice: the very same, or the same key with another owner and value.</summary>
    private static Gen<StageEntry[]> Duplicates(StageEntry[] entries) =>
        from copies in Gen.Choose(0, 6).ArrayOf(entries.Length)
        select entries.SelectMany((entry, i) => copies[i] switch
        {
            0 => [entry, entry],
            1 => [entry, entry with { Owner = "zoe", Value = 7m }],
            _ => (StageEntry[])[entry],
        }).ToArray();

    private static Instant[] Instants(Instant start, Duration[] steps)
    {
        var at = start;
        return [.. steps.Select((step, i) => i == 0 ? at : at += step)];
    }

    private static StageEntry[] Rows(
        string journey, string[] stages, Instant[] instants, Numbering numbering, int[] numbers, Func<StageEntry, StageEntry>[] details) =>
        [.. stages.Select((stage, i) => details[i](new StageEntry(journey, stage, instants[i])
        {
            Sequence = numbering switch
            {
                Numbering.Absent => null,
                Numbering.Right => i + 1,
                Numbering.Partly => numbers[i] < 5 ? null : i + 1,
                Numbering.Doubled => (i / 2) + 1,
                _ => numbers[i],
            },
        }))];
}
