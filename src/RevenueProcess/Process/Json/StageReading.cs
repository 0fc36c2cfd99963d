using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads stages from JSON into a builder.</summary>
internal sealed class StageReading(JsonReading reading, CalendarsReading calendars, ProcessDefinitionBuilder builder)
{
    private readonly Dictionary<string, bool> _isGate = new(StringComparer.Ordinal);

    /// <summary>Whether every stage could be read so far as to be known by its id.</summary>
    public bool AreWhole { get; private set; } = true;

    /// <summary>Whether a stage is a gate; null when there is no such stage.</summary>
    public bool? IsGate(string id) => _isGate.TryGetValue(id, out var isGate) ? isGate : null;

    public void Read(IReadOnlyList<(JsonElement Element, string Path)> stages, StagePlace place)
    {
        foreach (var (element, path) in stages)
        {
            if (JsonMembers.Of(reading, element, path, ProcessKeys.OfStage) is not { } stage)
            {
                AreWhole = false;
                continue;
            }

            var isGate = stage.Word(ProcessKeys.Kind, (ProcessKeys.GateKind, true)) ?? false;
            var outcome = stage.Word(
                ProcessKeys.Outcome,
                (ProcessKeys.WordFor(Outcome.Won), Outcome.Won),
                (ProcessKeys.WordFor(Outcome.Lost), Outcome.Lost),
                (ProcessKeys.WordFor(Outcome.Disqualified), Outcome.Disqualified));
            if (outcome is null && stage.Has(ProcessKeys.Outcome))
            {
                AreWhole = false;
                outcome = MeantIn(place);
            }

            var (name, team, buyer) = (stage.Text(ProcessKeys.Name), stage.Text(ProcessKeys.Team), stage.Text(ProcessKeys.Buyer));
            var (buyersTurn, within) = (stage.Flag(ProcessKeys.BuyersTurn), Within(stage));
            if (stage.RequiredText(ProcessKeys.Id) is not { } id)
            {
                AreWhole = false;
                continue;
            }

            _isGate.TryAdd(id, isGate);
            builder.AddStage(place, id, name, team, buyer, buyersTurn, isGate ? StageKind.Gate : null, within, outcome, path);
        }
    }

    /// <summary>What an unreadable outcome most likely says, so that it is not also reported as missing.</summary>
    private static Outcome? MeantIn(StagePlace place) => place switch
    {
        StagePlace.Path => Outcome.Won,
        StagePlace.Detour => null,
        _ => Outcome.Lost,
    };

    private ServiceLevel? Within(JsonMembers stage)
    {
        var path = stage.PathOf(ProcessKeys.Within);
        if (stage.Find(ProcessKeys.Within) is not { } within)
        {
            return null;
        }

        if (within.ValueKind != JsonValueKind.Object)
        {
            return reading.Duration(within, path, out var time) ? time : null;
        }

        return JsonMembers.Of(reading, within, path, ProcessKeys.OfServiceLevel) is { } level
            && (level.RequiredDuration(ProcessKeys.Time), level.RequiredText(ProcessKeys.Calendar)) is ({ } work, { } name)
            && calendars.Find(name, level.PathOf(ProcessKeys.Calendar)) is { } calendar
                ? new ServiceLevel(work, calendar)
                : null;
    }
}
