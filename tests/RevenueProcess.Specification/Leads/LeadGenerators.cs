using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Leads;

/// <summary>
/// Leads, criteria and definitions over a small pool of facts with few values, so that verdicts are mixed and thresholds are hit exactly.
/// Everything is valid by construction.
/// </summary>
public static class LeadGenerators
{
    public static readonly NumberFact Employees = Fact.Number("employees");
    public static readonly NumberFact Revenue = Fact.Number("revenue");
    public static readonly TextFact Country = Fact.Text("country");
    public static readonly FlagFact Budget = Fact.Flag("has budget");
    public static readonly InstantFact Renewal = Fact.Instant("renewal");
    public static readonly TextSetFact Products = Fact.TextSet("products");
    public static readonly SignalFact Demo = Fact.Signal("demo request");
    public static readonly SignalFact Visit = Fact.Signal("visit's \"page\" – ü🚀");

    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 1, 12, 0);

    private static readonly decimal[] SomeAmounts = [-1m, 0m, 1m, 1.0m, 1.5m, 2m, 50m, decimal.MaxValue, decimal.MinValue, long.MaxValue, long.MinValue, long.MaxValue + 1m, long.MaxValue - 0.5m];
    private static readonly string[] SomeTexts = ["", "CH", "ch", "DE", "unknown", "C\"H\\\n", "日本🚀"];
    private static readonly Duration[] SomeWindows =
    [
        Duration.Epsilon, Duration.FromHours(1), Duration.FromDays(1), Duration.FromDays(30), Duration.FromMinutes(90), Duration.FromTicks(12_345),
        Duration.FromDays(36_525),
    ];

    /// <summary>Instants around <see cref="Noon"/>, many of them exactly a window or a nanosecond apart.</summary>
    public static Gen<Instant> Instants { get; } = Gen.Frequency(
        (4, Gen.Constant(Noon)),
        (8, from window in Gen.Elements(SomeWindows[..^1])
            from edge in Gen.Elements(-1L, 0L, 1L)
            from sign in Gen.Elements(-1, 1)
            select Noon + (window * (long)sign) + Duration.FromNanoseconds(edge)),
        (1, Gen.Elements(Instant.MinValue, Instant.MaxValue, NodaConstants.UnixEpoch)));

    public static Gen<Duration> Windows { get; } = Gen.Elements(SomeWindows);

    public static Gen<decimal> Amounts { get; } = Gen.Elements(SomeAmounts);

    public static Gen<string> Texts { get; } = Gen.Elements(SomeTexts);

    public static Gen<AttributeFact> Attributes { get; } = Gen.Elements<AttributeFact>(Employees, Revenue, Country, Budget, Renewal, Products);

    /// <summary>Comparisons of attributes only, without "present": unknown exactly when the attribute is absent.</summary>
    public static Gen<Criterion> Comparisons { get; } = Gen.OneOf(
        from fact in Gen.Elements(Employees, Revenue)
        from low in Amounts
        from high in Amounts
        from form in Gen.Choose(0, 4)
        select form switch
        {
            0 => fact.AtLeast(low),
            1 => fact.AtMost(high),
            2 => fact.Between(Math.Min(low, high), Math.Max(low, high)),
            3 => fact.EqualTo(low),
            _ => fact.OneOf(low, high, low),
        },
        from text in Texts
        from other in Texts
        from form in Gen.Choose(0, 2)
        select form switch { 0 => Country.EqualTo(text), 1 => Country.OneOf(text, other), _ => Country.Contains(text) },
        from flag in Gen.Elements(true, false)
        select Budget.EqualTo(flag),
        from first in Instants
        from last in Instants
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => Renewal.AtLeast(first),
            1 => Renewal.AtMost(last),
            2 => Renewal.Between(Instant.Min(first, last), Instant.Max(first, last)),
            _ => Renewal.EqualTo(first),
        },
        from member in Texts
        select Products.Contains(member));

    public static Gen<Criterion> Sightings { get; } =
        from signal in Gen.Elements(Demo, Visit)
        from times in Gen.Choose(1, 3)
        from window in Windows
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => signal.Seen,
            1 => signal.AtLeast(times),
            2 => signal.AtLeast(times, window),
            _ => signal.Within(window),
        };

    /// <summary>What a host may supply: known, unknown for want of a fact it reads, and silent.</summary>
    public static CustomConditions Conditions { get; } = CustomConditions.Of(
        new CustomCondition("approved", static (_, _) => CustomVerdict.Met("was approved by finance")),
        new CustomCondition("on the list", static (_, _) => default),
        new CustomCondition(
            "large by our own count",
            static (profile, _) => !profile.TryGet(Employees, out var count) ? CustomVerdict.Unknown() : count >= 2 ? CustomVerdict.Met("counts") : CustomVerdict.NotMet("too few"),
            Employees));

    /// <summary>Comparisons of facts.</summary>
    public static Gen<Criterion> PlainLeaves { get; } = Gen.Frequency(
        (6, Comparisons), (1, Attributes.Select(fact => fact.Present)), (2, Sightings));

    /// <summary>Custom conditions, bound.</summary>
    public static Gen<Criterion> Customs { get; } =
        from name in Gen.Elements("approved", "on the list", "large by our own count")
        select LeadDefinition.Named("custom", 1).When(Criterion.Custom(name)).Bind(Conditions).Criterion;

    /// <summary>Scores with fit, engagement, caps and bands, each of which may be missing.</summary>
    public static Gen<Score> Scores { get; } = ScoreGenerators.Of(Gen.Choose(0, 1).SelectMany(depth => Tree(depth, PlainLeaves)));

    /// <summary>Comparisons of scores.</summary>
    public static Gen<Criterion> Scored { get; } = Scores.SelectMany(ScoreGenerators.Comparisons);

    /// <summary>Every kind of leaf.</summary>
    public static Gen<Criterion> Leaves { get; } = Gen.Frequency((9, PlainLeaves), (2, Scored), (1, Customs));

    /// <summary>Trees up to four levels of combinations, with every kind of leaf and with nested definitions.</summary>
    public static Gen<Criterion> Criteria { get; } = Gen.Choose(0, 4).SelectMany(depth => Tree(depth, Leaves));

    /// <summary>As <see cref="Criteria"/>, with comparisons of facts only.</summary>
    public static Gen<Criterion> PlainCriteria { get; } = Gen.Choose(0, 4).SelectMany(depth => Tree(depth, PlainLeaves));

    /// <summary>As <see cref="Criteria"/>, without custom conditions.</summary>
    public static Gen<Criterion> DataCriteria { get; } = Gen.Choose(0, 4).SelectMany(depth => Tree(depth, Gen.Frequency((9, PlainLeaves), (2, Scored))));

    /// <summary>As <see cref="Criteria"/>, with comparisons of attributes only.</summary>
    public static Gen<Criterion> OpenCriteria { get; } = Gen.Choose(0, 4).SelectMany(depth => Tree(depth, Comparisons));

    public static Gen<FactValue> AttributeValues { get; } = Gen.OneOf(
        from fact in Gen.Elements(Employees, Revenue)
        from amount in Amounts
        select fact.Is(amount),
        Texts.Select(Country.Is),
        Gen.Elements(true, false).Select(Budget.Is),
        Instants.Select(Renewal.Is),
        from members in Texts.ListOf()
        select Products.Is(members.Take(3)));

    public static Gen<FactValue> SignalValues { get; } =
        from signal in Gen.Elements(Demo, Visit)
        from instants in Instants.ListOf()
        select signal.At(instants.Take(4));

    /// <summary>From nothing known to nearly everything known.</summary>
    public static Gen<LeadProfile> Profiles { get; } =
        from count in Gen.Choose(0, 12)
        from values in Gen.Frequency((3, AttributeValues), (1, SignalValues)).ListOf(count)
        select values.Aggregate(LeadProfile.Empty, (profile, value) => profile.With(value));

    public static Gen<LeadDefinition> Definitions { get; } = Define(Criteria);

    public static Gen<LeadDefinition> PlainDefinitions { get; } = Define(PlainCriteria);

    public static Gen<LeadDefinition> DataDefinitions { get; } = Define(DataCriteria);

    public static Gen<LeadDefinition> Define(Gen<Criterion> criteria) =>
        from name in Gen.Elements("sales ready", "mql", "Größe \"x\"")
        from number in Gen.Choose(0, int.MaxValue)
        from version in Gen.Choose(1, 3)
        from teams in Gen.SubListOf("marketing", "sales", "success")
        from meaning in Texts
        from always in Gen.Elements(true, false)
        from retired in Gen.Elements(true, false, false)
        from effective in Instants.Where(instant => instant < Instant.MaxValue)
        from criterion in criteria
        let builder = LeadDefinition.Named($"{name} {number}", version).AgreedBy([.. teams]).Meaning(meaning)
        let dated = always ? builder : builder.EffectiveFrom(effective)
        select (retired ? dated.RetiredFrom(effective + Duration.Epsilon) : dated).When(criterion);

    private static Gen<Criterion> Tree(int depth, Gen<Criterion> leaf)
    {
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Criterion> below = Gen.Choose(0, depth - 1).SelectMany(level => Tree(level, leaf));
        return Gen.Frequency(
            (2, from count in Gen.Choose(1, 3)
                from children in below.ListOf(count)
                from form in Gen.Choose(0, 2)
                from needed in Gen.Choose(1, count)
                select form switch
                {
                    0 => Criterion.AllOf(children),
                    1 => Criterion.AnyOf(children),
                    _ => Criterion.AtLeastOf(needed, children),
                }),
            (1, from left in below
                from right in below
                from both in Gen.Elements(true, false)
                select both ? left & right : left | right),
            (1, below.Select(criterion => !criterion)),
            (1, Define(below).Select(Criterion.Meets)),
            (1, leaf));
    }
}
