using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads explanations that were stored. What is required of a fact is read as definitions are; the verdict of a leaf is taken as it
/// stands, that of any other node follows from its parts.
/// </summary>
internal sealed class ExplanationReading(JsonReading reading)
{
    private static readonly Verdict[] _verdicts = [RevenueProcess.Verdict.Met, RevenueProcess.Verdict.NotMet, RevenueProcess.Verdict.Unknown];
    private static readonly ScorePart[] _parts = [ScorePart.Total, ScorePart.Fit, ScorePart.Engagement];

    private readonly ComparisonJson _comparisons = new(reading);

    /// <summary>The explanation, or null when it has faults, which are then listed.</summary>
    public Explanation? Read(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            reading.Object(element, path);
            return null;
        }

        string[] found = [.. CriterionJson.Combinations.Where(key => element.TryGetProperty(key, out _))];
        switch (found)
        {
            case []:
                return Fact(element, path);
            case ["all"]:
                return Group(GroupKind.All, element, "all", path);
            case ["any"]:
                return Group(GroupKind.Any, element, "any", path);
            case ["of"]:
                return Group(GroupKind.AtLeast, element, "of", path);
            case ["not"]:
                var members = reading.Object(element, path, "not")!;
                return Read(members["not"], JsonPath.Of(path, "not")) is { } inner ? new NotExplanation(inner) : null;
            case ["meets"]:
                return Meets(element, path);
            case ["score"]:
                return Score(element, path);
            case ["custom"]:
                return Custom(element, path);
            default:
                reading.Add(FaultCodes.ExclusiveKeys, path, ("keys", found));
                return null;
        }
    }

    /// <summary>Reads a verdict.</summary>
    public bool Verdict(JsonElement element, string path, out Verdict verdict) => reading.OneOf(element, path, _verdicts, VerdictLogic.Text, out verdict);

    private GroupExplanation? Group(GroupKind kind, JsonElement element, string key, string path)
    {
        var members = reading.Object(element, path, [key, .. kind == GroupKind.AtLeast ? ["atLeast"] : Array.Empty<string>()])!;
        var parts = reading.NonEmptyList(members[key], JsonPath.Of(path, key))?.Select(part => Read(part.Element, part.Path)).ToArray();
        var needed = kind == GroupKind.All ? parts?.Length ?? 0 : 1;
        if ((kind == GroupKind.AtLeast && !reading.Required(members, "atLeast", path, reading.Integer, out needed)) || parts is null || parts.Contains(null))
        {
            return null;
        }

        if (needed >= 1 && needed <= parts.Length)
        {
            return new(kind, needed, [.. parts.OfType<Explanation>()]);
        }

        reading.Add(FaultCodes.OutOfRange, JsonPath.Of(path, "atLeast"), ("number", needed), ("low", 1), ("high", parts.Length));
        return null;
    }

    private DefinitionExplanation? Meets(JsonElement element, string path)
    {
        var members = reading.Object(element, path, "meets", "version", "why")!;
        var fine = reading.Name(members["meets"], JsonPath.Of(path, "meets"), out var name) & reading.Required(members, "version", path, reading.Integer, out int version);
        return reading.Member(members, "why", path, out var why) && Read(why, JsonPath.Of(path, "why")) is { } inner && fine ? new(name!, version, inner) : null;
    }

    private LeafExplanation? Fact(JsonElement element, string path)
    {
        var criterion = _comparisons.Read(element, path) as FactCriterion;
        var members = reading.Object(element, path, "was", "seen", "last", "verdict")!;
        if (!reading.Required(members, "verdict", path, Verdict, out Verdict verdict) || criterion is null)
        {
            return null;
        }

        if (criterion is SignalCriterion signal)
        {
            return Signal(signal, members, verdict, path);
        }

        if (!members.TryGetValue("was", out var was))
        {
            return new AttributeExplanation(criterion, found: null, verdict);
        }

        return FactValueJson.Read(reading, criterion.Fact, was, JsonPath.Of(path, "was")) is { } value ? new AttributeExplanation(criterion, value, verdict) : null;
    }

    private SignalExplanation? Signal(SignalCriterion signal, Dictionary<string, JsonElement> members, Verdict verdict, string path)
    {
        if (!reading.Required(members, "seen", path, reading.Integer, out int times))
        {
            return null;
        }

        Instant last = default;
        var wasSeen = members.TryGetValue("last", out var value);
        if (wasSeen && !reading.Instant(value, JsonPath.Of(path, "last"), out last))
        {
            return null;
        }

        if (times < 0)
        {
            reading.Add(FaultCodes.OutOfRange, JsonPath.Of(path, "seen"), ("number", times), ("low", 0), ("high", int.MaxValue));
            return null;
        }

        return times == 0 || reading.Member(members, "last", path, out _) ? new(signal, times, wasSeen ? last : null, verdict) : null;
    }

    private ScoreExplanation? Score(JsonElement element, string path)
    {
        string[] keys = [.. _parts.Select(CriterionCode.KeyOf)];
        var members = reading.Object(element, path, ["score", "version", "gradeWithin", "was", "lines", "verdict", .. keys])!;
        var fine = reading.Name(members["score"], JsonPath.Of(path, "score"), out var name);
        fine &= reading.Required(members, "version", path, reading.Integer, out int version);
        fine &= reading.Required(members, "verdict", path, Verdict, out Verdict verdict);
        IReadOnlyList<ScoreReason>? lines = members.TryGetValue("lines", out var list) ? reading.Items<ScoreReason>(list, JsonPath.Of(path, "lines"), Line) : [];
        string[] forms = [.. keys.Append("gradeWithin").Where(members.ContainsKey)];
        if (forms is not [var form])
        {
            reading.Add(forms.Length == 0 ? FaultCodes.MissingChoice : FaultCodes.ExclusiveKeys, path, ("keys", forms.Length == 0 ? keys.Append("gradeWithin") : forms));
            return null;
        }

        var required = members[form];
        var at = JsonPath.Of(path, form);
        if (form == "gradeWithin")
        {
            var cells = reading.Items<int>(required, at, Cell);
            return reading.Required(members, "was", path, Cell, out int cell) & fine && cells is not null && lines is not null
                ? new ScoreGradeExplanation(name!, version, new(cells.Aggregate(0, (bits, bit) => bits | (1 << bit))), new GradeMatrix(1 << cell).Cells[0], lines, verdict)
                : null;
        }

        fine &= reading.Number(required, at, out var least) & reading.Required(members, "was", path, reading.Number, out decimal points);
        return fine && lines is not null
            ? new ScorePointsExplanation(name!, version, _parts[Array.IndexOf(keys, form)], least, points, lines, verdict)
            : null;
    }

    private bool Cell(JsonElement element, string path, out int bit)
    {
        bit = 0;
        if (!reading.Text(element, path, out var cell))
        {
            return false;
        }

        if (GradeMatrix.TryRead(cell, out bit))
        {
            return true;
        }

        reading.Add(FaultCodes.UnknownWord, path, ("word", cell), ("known", ScoreComparisonJson.Cells));
        return false;
    }

    private bool Line(JsonElement element, string path, out ScoreReason line)
    {
        line = null!;
        if (reading.Object(element, path, "kind", "subject", "cap", "points") is not { } members)
        {
            return false;
        }

        var (cap, points, subject) = ((decimal?)null, (decimal?)null, "");
        var fine = reading.Required(members, "kind", path, Kind, out ContributionKind kind);
        fine &= !members.TryGetValue("subject", out var value) || reading.Text(value, JsonPath.Of(path, "subject"), out subject!);
        fine &= JsonReading.Optional(members, "cap", path, reading.Number, ref cap) & JsonReading.Optional(members, "points", path, reading.Number, ref points);
        if (fine && kind is ContributionKind.SignalCap or ContributionKind.EngagementCap)
        {
            fine = reading.Member(members, "cap", path, out _);
        }

        line = new(kind, subject ?? "", cap, points);
        return fine;
    }

    private bool Kind(JsonElement element, string path, out ContributionKind kind) =>
        reading.OneOf(element, path, Enum.GetValues<ContributionKind>(), ScoreLineKind.Word, out kind);

    private CustomExplanation? Custom(JsonElement element, string path)
    {
        var members = reading.Object(element, path, "custom", "found", "verdict")!;
        string? found = "";
        var fine = reading.Name(members["custom"], JsonPath.Of(path, "custom"), out var name);
        fine &= !members.TryGetValue("found", out var text) || reading.Text(text, JsonPath.Of(path, "found"), out found);
        return reading.Required(members, "verdict", path, Verdict, out Verdict verdict) && fine ? new(name!, found!, verdict) : null;
    }
}
