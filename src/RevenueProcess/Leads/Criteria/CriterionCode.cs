namespace RevenueProcess;

/// <summary>The codes of comparisons: what is compared and how, by the keys of the JSON forms.</summary>
internal static class CriterionCode
{
    public const string Custom = "custom";
    public const string GradeWithin = "score.gradeWithin";

    public static string Of(FactCriterion criterion) => $"{KeyOf(criterion.Fact.Kind)}.{HowOf(criterion)}";

    public static string Of(ScorePart part) => $"score.{KeyOf(part)}";

    /// <summary>The key under which JSON names a fact.</summary>
    public static string KeyOf(FactKind kind) => kind switch
    {
        FactKind.Number => "number",
        FactKind.Text => "text",
        FactKind.Flag => "flag",
        FactKind.Instant => "instant",
        FactKind.TextSet => "textSet",
        _ => "signal",
    };

    /// <summary>The key under which JSON states the fewest points.</summary>
    public static string KeyOf(ScorePart part) => part switch
    {
        ScorePart.Fit => "fitAtLeast",
        ScorePart.Engagement => "engagementAtLeast",
        _ => "atLeast",
    };

    private static string HowOf(FactCriterion criterion) => criterion switch
    {
        PresentCriterion => "present",
        NumberRangeCriterion range => Range(range.Low is not null, range.High is not null, range.Low == range.High),
        InstantRangeCriterion range => Range(range.Earliest is not null, range.Latest is not null, range.Earliest == range.Latest),
        TextOneOfCriterion { Values.Length: 1 } or FlagCriterion => "equalTo",
        NumberOneOfCriterion or TextOneOfCriterion => "oneOf",
        TextContainsCriterion or TextSetContainsCriterion => "contains",
        _ => "seen",
    };

    private static string Range(bool hasLow, bool hasHigh, bool isOne) =>
        !hasHigh ? "atLeast" : !hasLow ? "atMost" : isOne ? "equalTo" : "between";
}
