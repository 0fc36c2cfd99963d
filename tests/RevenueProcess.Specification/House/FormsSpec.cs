using NodaTime;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.House;

/// <summary>What the library says in each of its forms, in one file that a reader can judge: every comparison against every kind of lead.</summary>
public sealed class FormsSpec
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly NumberFact _employees = RevenueProcess.Fact.Number("employees");
    private static readonly TextFact _country = RevenueProcess.Fact.Text("country");
    private static readonly FlagFact _budget = RevenueProcess.Fact.Flag("budget");
    private static readonly InstantFact _renewal = RevenueProcess.Fact.Instant("renewal");
    private static readonly TextSetFact _products = RevenueProcess.Fact.TextSet("products");
    private static readonly SignalFact _demo = RevenueProcess.Fact.Signal("demo request");

    private static readonly LeadProfile[] _leads =
    [
        LeadProfile.Empty,
        LeadProfile.Of(_employees.Is(20.50m), _country.Is(""), _budget.Is(false), _renewal.Is(_now), _products.Is(), _demo.At(_now - Duration.FromDays(3))),
        LeadProfile.Of(_employees.Is(80), _country.Is("CH"), _budget.Is(true), _renewal.Is(_now + Duration.FromHours(1)), _products.Is("erp", "crm"), _demo.At(_now, _now, _now)),
    ];

    [Fact]
    public void The_words_for_every_form_are_the_approved_ones() =>
        Approved.Is("House/Forms", string.Join("\n", Comparisons().SelectMany(ToldOf).Concat(Paragraphs()).Concat(OtherWords())));

    private static IEnumerable<Criterion> Comparisons()
    {
        var score = Score.Named("fit", 2).Fit(10, _employees.AtLeast(50)).Fit(5, _country.EqualTo("CH") & _budget.IsTrue)
            .Engagement(_demo, 4, halfLife: Duration.FromDays(30), cap: 10).Grades(15, 10, 5).Levels(10, 5, 1).Build();
        var wordless = CustomConditions.Of(
            new CustomCondition("approved", (lead, _) => lead.TryGet(_budget, out var has) ? has ? CustomVerdict.Met() : CustomVerdict.NotMet() : CustomVerdict.Unknown(), _budget));
        var large = LeadDefinition.Named("large", 3).When(_employees.AtLeast(50));
        Criterion[] plain =
        [
            _employees.AtLeast(50), _employees.AtMost(20.5m), _employees.EqualTo(80), _employees.Between(20.50m, 30), _employees.OneOf(7), _employees.OneOf(7, 80), _employees.Present,
            _country.EqualTo("CH"), _country.OneOf("CH", "AT"), _country.Contains("C"), _country.Present, _budget.IsTrue, _budget.IsFalse, _budget.Present,
            _renewal.AtLeast(_now), _renewal.AtMost(_now), _renewal.EqualTo(_now), _renewal.Between(_now, _now + Duration.FromDays(1)), _renewal.Present,
            _products.Contains("crm"), _products.Present, _demo.Seen, _demo.AtLeast(2), _demo.Within(Duration.FromDays(1)), _demo.AtLeast(3, Duration.FromMinutes(90)), _demo.Within(Duration.Epsilon),
            score.AtLeast(12), score.FitAtLeast(10), score.EngagementAtLeast(5), score.GradeWithin("A1"), score.GradeWithin("A1", "B2"), score.GradeAtLeast(FitGrade.B, 2),
            Criterion.AnyOf(_employees.AtLeast(50), _budget.IsTrue), Criterion.AllOf(_employees.AtLeast(50), _budget.IsTrue),
            Criterion.AtLeastOf(2, _employees.AtLeast(50), _budget.IsTrue, _demo.Seen), Criterion.Meets(large),
        ];
        return [.. plain, LeadDefinition.Named("asked", 1).When(Criterion.Custom("approved")).Bind(wordless).Criterion];
    }

    private static IEnumerable<string> ToldOf(Criterion criterion)
    {
        yield return criterion.ToString();
        foreach (var lead in _leads)
        {
            var evaluation = LeadDefinition.Named("it", 1).When(criterion).Explain(lead, _now);
            yield return $"  {evaluation.Root.ToString().ReplaceLineEndings("\n  ")}";
            yield return $"  {evaluation.ToParagraph()}";
            yield return $"  {LeadDefinition.Named("it", 1).When(!criterion).Explain(lead, _now).ToParagraph()}";
        }
    }

    private static IEnumerable<string> Paragraphs()
    {
        var large = LeadDefinition.Named("large", 3).When(_employees.AtLeast(50) & _budget.IsTrue);
        var wide = LeadDefinition.Named("wide", 1).When(_employees.AtLeast(100) & (_country.EqualTo("AT") | _demo.AtLeast(9)) & !Criterion.Meets(large) & _products.Contains("hr"));
        var other = LeadDefinition.Named("other", 1).When(Criterion.AnyOf(!Criterion.Meets(large), _employees.AtLeast(1000)) & _demo.Seen);
        foreach (var lead in _leads)
        {
            yield return wide.Explain(lead, _now).ToParagraph();
            yield return wide.Explain(lead, _now).ToParagraph(reasons: 2);
            yield return wide.Explain(lead, _now).ToParagraph(reasons: 1);
            yield return other.Explain(lead, _now).ToParagraph();
            yield return other.Explain(lead, _now).ToParagraph(reasons: 1);
        }
    }

    private static IEnumerable<string> OtherWords()
    {
        var engine = new JourneyEngine(Examples.Process);
        var journey = engine.Start("journey", "lead", _now).Journey;
        var several = Score.Named("many", 1).Fit(1, _country.EqualTo("a")).Fit(2, _country.EqualTo("b")).Fit(3, _country.EqualTo("c")).Fit(4, _employees.AtLeast(5)).Fit(5, _budget.IsTrue);
        (string What, IEnumerable<object?> Said)[] words =
        [
            ("put aside", Enum.GetValues<SetAsideReason>().Select(reason => new SetAside(reason, 2).ReasonText)),
            ("value", [.. _leads[1].Values.ToArray().Cast<object?>(), default(FactValue)]), ("profile of nothing", [LeadProfile.Empty]),
            ("permitted", engine.Permitted(journey, LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(_now)), _now)),
            ("not from here", [engine.Fire(journey, "sign", LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(_now)), _now)]),
            ("without a reason", [engine.Fire(journey, "give up", LeadProfile.Empty, _now)]),
            ("one of several reasons", [engine.Fire(((Moved)engine.Fire(journey, "hand over", LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(_now)), _now)).Journey, "return", LeadProfile.Empty, _now)]),
            ("unknown", [engine.Fire(journey, "hand over", LeadProfile.Of(Examples.Demo.At(_now)), _now)]), ("another reason", [engine.Fire(journey, "give up", LeadProfile.Empty, _now, "bored")]),
            ("too early", [engine.Fire(journey, "hand over", LeadProfile.Empty, _now - Duration.FromDays(1))]), ("stale", [engine.Fire(journey, "sign", LeadProfile.Empty, _now, expectedSequence: 7)]),
            ("observed", [engine.Observe(journey, LeadProfile.Empty, _now), engine.Observe(journey, LeadProfile.Empty, _now, expectedSequence: 7)]),
            ("gate", [Gate.AllOf(LeadDefinition.Named("a", 1).When(_budget.IsTrue), LeadDefinition.Named("b", 2).When(_budget.IsTrue))]),
            ("score over three unknown facts", [LeadDefinition.Named("it", 1).When(several.Build().AtLeast(1)).Explain(LeadProfile.Empty, _now)]),
            ("score over four", [LeadDefinition.Named("it", 1).When(several.Fit(6, _renewal.AtLeast(_now)).Build().AtLeast(1)).Explain(LeadProfile.Empty, _now)]),
            ("score of a lead", [several.Build().Of(LeadProfile.Of(_country.Is("c")), _now), several.Fit(-9, _country.Contains("c") & _country.Present).Build().Of(LeadProfile.Of(_country.Is("c")), _now)]),
            ("behaviour", [StageBehaviour.Exponential(Duration.FromDays(2)).Choosing("a").Choosing("b", 2)]),
            ("deviation", Told.Log("a: qualified 1; b: customer 0, qualified 1, inquiry 2; c: nurture 3, qualified 4, inquiry 5; d: lost 0, proposal 1").Tally().Conformance.Deviations),
        ];
        return words.SelectMany(each => each.Said.Select(said => $"{each.What}: {said}"));
    }
}
