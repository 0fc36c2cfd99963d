using NodaTime;
using static System.FormattableString;

namespace RevenueProcess.Specification.Process;

/// <summary>One thing changed in a process: what it is called, and how it is done. It gives the name of what was changed; null where it does not apply.</summary>
internal sealed record ProcessChange(string What, Func<OpenProcess, Random, string?> Do)
{
    private static readonly BusinessCalendar _shop = BusinessCalendar.Named("shop", 1, "Europe/Zurich").OpenWeekdays("10:00-18:00").Build();

    /// <summary>Changes of every kind.</summary>
    public static IReadOnlyList<ProcessChange> All { get; } =
    [
        OfStage("team", _ => true, stage => stage with { Team = stage.Team is null ? "legal" : null }),
        OfStage("other team", _ => true, stage => stage with { Team = "legal" }),
        OfStage("name", _ => true, stage => stage with { Name = $"{stage.Name ?? stage.Id} (new)" }),
        OfStage("buyer", stage => stage.Kind != StageKind.Gate, stage => stage with { Buyer = stage.Buyer is null ? "waiting" : null }),
        OfStage("turn", stage => stage.Kind != StageKind.Gate, stage => stage with { IsBuyersTurn = !stage.IsBuyersTurn }),
        OfStage("level", stage => stage.Kind != StageKind.Gate, stage => stage with { Within = stage.Within is null ? Duration.FromHours(3) : null }),
        OfStage("level by an epsilon", stage => stage.Within is not null, stage => stage with { Within = stage.Within! with { Time = stage.Within!.Time + Duration.Epsilon } }),
        OfStage("calendar of a level", stage => stage.Within is not null, stage => stage with { Within = stage.Within! with { Calendar = stage.Within!.Calendar is null ? _shop : null } }),
        OfStage("outcome", stage => stage.Place == StagePlace.Exit, stage => stage with { Outcome = stage.Outcome == Outcome.Lost ? Outcome.Disqualified : Outcome.Lost }),
        OfStage("gate", stage => stage.Within is null && stage.Outcome is null, stage => stage with { Kind = stage.Kind == StageKind.Gate ? StageKind.Inventory : StageKind.Gate, Buyer = null, IsBuyersTurn = false }),
        OfStage("place", stage => stage.Place == StagePlace.Detour, stage => stage with { Place = StagePlace.Path }),
        new("won", MoveWon), new("new id", Rename), new("fewer stages", RemoveStage), new("more stages", AddStage),
        new("order of stages", (process, random) => Swap(process.Stages, random, (one, two) => one.Place == two.Place)?.Id),
        new("order of rows", (process, random) => Swap(process.Rows, random, (one, two) => one.From == two.From)?.From),
        new("entry", (process, random) => Added(process.Entries, Pick(process.Stages.FindAll(stage => stage.Place != StagePlace.Exit && !process.Entries.Contains(stage.Id, StringComparer.Ordinal)), random)?.Id)),
        new("more rows", (process, random) => AddRow(process, random)), new("fewer rows", RemoveRow),
        OfRow("gate of a row", _ => true, row => row with { Gate = row.Gate.IsOpen ? Gate.AllOf(ProcessGenerators.Definitions[0]) : Gate.AllOf([.. row.Gate.Definitions.Skip(1)]) }),
        OfRow("order in a gate", row => row.Gate.Definitions.Count > 1, row => row with { Gate = Gate.AllOf([.. row.Gate.Definitions.Reverse()]) }),
        OfRow("reasons", row => !row.Automatic && row.After is null, row => row with { Reasons = [.. row.Reasons, "fed up"] }),
        OfRow("automatic", row => row.After is null && !row.TakesBack, row => row with { Automatic = !row.Automatic, Reasons = [] }),
        OfRow("after", row => !row.Automatic && !row.TakesBack, row => row with { After = row.After is null ? Duration.FromDays(9) : row.After + Duration.FromDays(1), Reasons = [.. row.Reasons.Take(1)] }),
        OfRow("takes back", row => !row.Automatic && row.After is null, row => row with { TakesBack = !row.TakesBack }),
        new("no decision", MarkReason),
        OfDefinition("version", (name, version) => LeadDefinition.Named(name, version + 1), criterion => criterion),
        OfDefinition("meaning", (name, version) => LeadDefinition.Named(name, version).Meaning("something else"), criterion => criterion),
        OfDefinition("teams", (name, version) => LeadDefinition.Named(name, version).AgreedBy("legal"), criterion => criterion),
        OfDefinition("criterion", LeadDefinition.Named, criterion => criterion & ProcessGenerators.Budget.Present),
        new("more definitions", (process, _) => Added(process.Definitions, LeadDefinition.Named("brand new", 1).When(ProcessGenerators.Budget.IsTrue))?.Name),
        new("holiday", ChangeCalendar),
    ];

    public override string ToString() => What;

    private static ProcessChange OfStage(string what, Func<StageDraft, bool> applies, Func<StageDraft, StageDraft> change) => new(what, (process, random) =>
    {
        if (Pick(process.Stages.FindAll(stage => applies(stage)), random) is not { } chosen)
        {
            return null;
        }

        process.Stages[process.Stages.IndexOf(chosen)] = change(chosen);
        return chosen.Id;
    });

    private static ProcessChange OfRow(string what, Func<TransitionDraft, bool> applies, Func<TransitionDraft, TransitionDraft> change) => new(what, (process, random) =>
    {
        if (Pick(process.Rows.FindAll(row => applies(row)), random) is not { } chosen)
        {
            return null;
        }

        process.Rows[process.Rows.FindIndex(row => ReferenceEquals(row, chosen))] = change(chosen);
        return Name(chosen);
    });

    private static ProcessChange OfDefinition(string what, Func<string, int, LeadDefinitionBuilder> named, Func<Criterion, Criterion> change) => new(what, (process, random) =>
    {
        var alone = process.Definitions.FindAll(one => process.Definitions.TrueForAll(other => other.Equals(one) || !new[] { other }.WithReferences().Contains(one)));
        if (Pick(alone, random) is not { } chosen)
        {
            return null;
        }

        process.Replace(chosen, named(chosen.Name, chosen.Version).When(change(chosen.Criterion)));
        return chosen.Name;
    });

    private static string? MoveWon(OpenProcess process, Random random)
    {
        var won = process.Stages.FindIndex(stage => stage.Outcome == Outcome.Won);
        if (Pick(process.Stages.FindAll(stage => stage is { Place: StagePlace.Path, Kind: not StageKind.Gate, Outcome: null }), random) is not { } chosen)
        {
            return null;
        }

        process.Stages[process.Stages.IndexOf(chosen)] = chosen with { Outcome = Outcome.Won };
        process.Stages[won] = process.Stages[won] with { Outcome = null };
        return chosen.Id;
    }

    private static string? Rename(OpenProcess process, Random random)
    {
        var to = Invariant($"renamed {process.Stages.Count(stage => stage.Id.StartsWith("renamed", StringComparison.Ordinal))}");
        process.Rename(Pick(process.Stages, random)!.Id, to);
        return to;
    }

    private static string? RemoveStage(OpenProcess process, Random random)
    {
        var gone = Pick(process.Stages, random)!.Id;
        process.Remove(gone);
        return gone;
    }

    private static string? AddStage(OpenProcess process, Random random)
    {
        var (id, at) = (Invariant($"added {process.Stages.Count}"), random.Next(process.Stages.Count(stage => stage.Place == StagePlace.Path)));
        process.Stages.Insert(at, process.Stages[at] with { Id = id, Name = null, Kind = StageKind.Inventory, Within = null, Outcome = null });
        process.Rows.Add(Row("come", Pick(process.Stages.FindAll(stage => stage.Kind != StageKind.Gate && stage.Id != id), random)!.Id, id));
        process.Rows.Add(Row("go on", id, process.Stages[at + 1].Id));
        return id;
    }

    private static string? AddRow(OpenProcess process, Random random)
    {
        var row = Row("jump", Pick(process.Stages, random)!.Id, Pick(process.Stages, random)!.Id);
        process.Rows.Add(row);
        return Name(row);
    }

    private static string? RemoveRow(OpenProcess process, Random random)
    {
        if (Pick(process.Rows, random) is not { } gone)
        {
            return null;
        }

        process.Rows.RemoveAt(process.Rows.FindIndex(row => ReferenceEquals(row, gone)));
        return Name(gone);
    }

    private static string? MarkReason(OpenProcess process, Random random)
    {
        if (Pick(process.Rows.FindAll(row => row.Reasons.Count > 0), random) is not { } chosen)
        {
            return null;
        }

        var code = chosen.Reasons[0].Code;
        for (var i = 0; i < process.Rows.Count; i++)
        {
            process.Rows[i] = process.Rows[i] with { Reasons = [.. process.Rows[i].Reasons.Select(reason => reason.Code == code ? new Reason(code, !reason.NoDecision) : reason)] };
        }

        return Name(chosen);
    }

    private static string? ChangeCalendar(OpenProcess process, Random random)
    {
        if (Pick(process.Stages.FindAll(stage => stage.Within?.Calendar is not null), random)?.Within!.Calendar is not { } chosen)
        {
            return null;
        }

        var builder = BusinessCalendar.Named(chosen.Name, chosen.Version, chosen.Zone.Id).Holidays(chosen.Holidays.Append(new LocalDate(2026, 5, 1).PlusDays(chosen.Holidays.Count)));
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (chosen.HoursOf(day) is { Count: > 0 } hours)
            {
                builder.Open(day, [.. hours.Select(each => each.ToString())]);
            }
        }

        var changed = builder.Build();
        for (var i = 0; i < process.Stages.Count; i++)
        {
            var stage = process.Stages[i];
            process.Stages[i] = chosen.Equals(stage.Within?.Calendar) ? stage with { Within = stage.Within! with { Calendar = changed } } : stage;
        }

        return chosen.Name;
    }

    private static TransitionDraft Row(string trigger, string from, string to) => new(trigger, from, to, Gate.Open, [], false, false, null, "", "");

    private static string Name(TransitionDraft row) => $"{row.Trigger}: {row.From} → {row.To}";

    private static T? Added<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }

        return item;
    }

    private static T? Swap<T>(List<T> list, Random random, Func<T, T, bool> applies)
        where T : class
    {
        var first = random.Next(Math.Max(1, list.Count));
        var second = list.FindIndex(Math.Min(first + 1, list.Count), other => applies(list[first], other));
        if (second < 0)
        {
            return null;
        }

        (list[first], list[second]) = (list[second], list[first]);
        return list[first];
    }

    private static T? Pick<T>(IReadOnlyList<T> from, Random random)
        where T : class => from.Count == 0 ? null : from[random.Next(from.Count)];
}
