using NodaTime;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.Journeys;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.House;

/// <summary>What the library says in each of its forms, in one file that a reader can judge: every comparison against every kind of lead.</summary>
public sealed class FormsSpec
{
    private static readonly LeadProfile[] _leads =
    [
        LeadProfile.Empty,
        LeadProfile.Of(Employees.Is(20.50m), Country.Is(""), Budget.Is(false), Renewal.Is(Noon), Products.Is(), Demo.At(Noon - Duration.FromDays(3))),
        LeadProfile.Of(Employees.Is(80), Country.Is("CH"), Budget.Is(true), Renewal.Is(Noon + Duration.FromHours(1)), Products.Is("erp", "crm"), Demo.At(Noon, Noon, Noon)),
    ];

    [Fact]
    public void The_words_for_every_form_are_the_approved_ones() =>
        Approved.Is("House/Forms", string.Join("\n", Comparisons().SelectMany(ToldOf).Concat(Paragraphs()).Concat(OtherWords())));

    private static IEnumerable<Criterion> Comparisons()
    {
        var score = Score.Named("fit", 2).Fit(10, Employees.AtLeast(50)).Fit(5, Country.EqualTo("CH") & Budget.IsTrue)
            .Engagement(Demo, 4, halfLife: Duration.FromDays(30), cap: 10).Grades(15, 10, 5).Levels(10, 5, 1).Build();
        var wordless = CustomConditions.Of(
            new CustomCondition("approved", (lead, _) => lead.TryGet(Budget, out var has) ? has ? CustomVerdict.Met() : CustomVerdict.NotMet() : CustomVerdict.Unknown(), Budget));
        var large = LeadDefinition.Named("large", 3).When(Employees.AtLeast(50));
        Criterion[] plain =
        [
            Employees.AtLeast(50), Employees.AtMost(20.5m), Employees.EqualTo(80), Employees.Between(20.50m, 30), Employees.OneOf(7), Employees.OneOf(7, 80), Employees.Present,
            Country.EqualTo("CH"), Country.OneOf("CH", "AT"), Country.Contains("C"), Country.Present, Budget.IsTrue, Budget.IsFalse, Budget.Present,
            Renewal.AtLeast(Noon), Renewal.AtMost(Noon), Renewal.EqualTo(Noon), Renewal.Between(Noon, Noon + Duration.FromDays(1)), Renewal.Present,
            Products.Contains("crm"), Products.Present, Demo.Seen, Demo.AtLeast(2), Demo.Within(Duration.FromDays(1)), Demo.AtLeast(3, Duration.FromMinutes(90)), Demo.Within(Duration.Epsilon),
            score.AtLeast(12), score.FitAtLeast(10), score.EngagementAtLeast(5), score.GradeWithin("A1"), score.GradeWithin("A1", "B2"), score.GradeAtLeast(FitGrade.B, 2),
            Criterion.AnyOf(Employees.AtLeast(50), Budget.IsTrue), Criterion.AllOf(Employees.AtLeast(50), Budget.IsTrue),
            Criterion.AtLeastOf(2, Employees.AtLeast(50), Budget.IsTrue, Demo.Seen), Criterion.Meets(large),
        ];
        return [.. plain, LeadDefinition.Named("asked", 1).When(Criterion.Custom("approved")).Bind(wordless).Criterion];
    }

    private static IEnumerable<string> ToldOf(Criterion criterion)
    {
        yield return criterion.ToString();
        foreach (var lead in _leads)
        {
            var evaluation = LeadDefinition.Named("it", 1).When(criterion).Explain(lead, Noon);
            yield return $"  {evaluation.Root.ToString().ReplaceLineEndings("\n  ")}";
            yield return $"  {evaluation.ToParagraph()}";
            yield return $"  {LeadDefinition.Named("it", 1).When(!criterion).Explain(lead, Noon).ToParagraph()}";
        }
    }

    private static IEnumerable<string> Paragraphs()
    {
        var large = LeadDefinition.Named("large", 3).When(Employees.AtLeast(50) & Budget.IsTrue);
        var wide = LeadDefinition.Named("wide", 1).When(Employees.AtLeast(100) & (Country.EqualTo("AT") | Demo.AtLeast(9)) & !Criterion.Meets(large) & Products.Contains("hr"));
        var other = LeadDefinition.Named("other", 1).When(Criterion.AnyOf(!Criterion.Meets(large), Employees.AtLeast(1000)) & Demo.Seen);
        foreach (var lead in _leads)
        {
            yield return wide.Explain(lead, Noon).ToParagraph();
            yield return wide.Explain(lead, Noon).ToParagraph(reasons: 2);
            yield return wide.Explain(lead, Noon).ToParagraph(reasons: 1);
            yield return other.Explain(lead, Noon).ToParagraph();
            yield return other.Explain(lead, Noon).ToParagraph(reasons: 1);
        }
    }

    private static IEnumerable<string> OtherWords()
    {
        var engine = new JourneyEngine(Examples.Process);
        var journey = engine.Start("journey", "lead", Noon).Journey;
        var several = Score.Named("many", 1).Fit(1, Country.EqualTo("a")).Fit(2, Country.EqualTo("b")).Fit(3, Country.EqualTo("c")).Fit(4, Employees.AtLeast(5)).Fit(5, Budget.IsTrue);
        (string What, IEnumerable<object?> Said)[] words =
        [
            ("put aside", Enum.GetValues<SetAsideReason>().Select(reason => new SetAside(reason, 2).ReasonText)),
            ("value", [.. _leads[1].Values.ToArray().Cast<object?>(), default(FactValue)]), ("profile of nothing", [LeadProfile.Empty]),
            ("permitted", engine.Permitted(journey, LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(Noon)), Noon)),
            ("not from here", [engine.Fire(journey, "sign", LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(Noon)), Noon)]),
            ("without a reason", [engine.Fire(journey, "give up", LeadProfile.Empty, Noon)]),
            ("one of several reasons", [engine.Fire(((Moved)engine.Fire(journey, "hand over", LeadProfile.Of(Examples.Employees.Is(60), Examples.Demo.At(Noon)), Noon)).Journey, "return", LeadProfile.Empty, Noon)]),
            ("unknown", [engine.Fire(journey, "hand over", LeadProfile.Of(Examples.Demo.At(Noon)), Noon)]), ("another reason", [engine.Fire(journey, "give up", LeadProfile.Empty, Noon, "bored")]),
            ("too early", [engine.Fire(journey, "hand over", LeadProfile.Empty, Noon - Duration.FromDays(1))]), ("stale", [engine.Decide(journey, new FireTrigger("sign") { ExpectedSequence = 7 }, LeadProfile.Empty, Noon)]),
            ("observed", [engine.Observe(journey, LeadProfile.Empty, Noon), engine.Decide(journey, new ObserveProfile { ExpectedSequence = 7 }, LeadProfile.Empty, Noon)]),
            ("gate", [Gate.AllOf(LeadDefinition.Named("a", 1).When(Budget.IsTrue), LeadDefinition.Named("b", 2).When(Budget.IsTrue))]),
            ("score over three unknown facts", [LeadDefinition.Named("it", 1).When(several.Build().AtLeast(1)).Explain(LeadProfile.Empty, Noon)]),
            ("score over four", [LeadDefinition.Named("it", 1).When(several.Fit(6, Renewal.AtLeast(Noon)).Build().AtLeast(1)).Explain(LeadProfile.Empty, Noon)]),
            ("score of a lead", [several.Build().Of(LeadProfile.Of(Country.Is("c")), Noon), several.Fit(-9, Country.Contains("c") & Country.Present).Build().Of(LeadProfile.Of(Country.Is("c")), Noon)]),
            ("behaviour", [StageBehaviour.Exponential(Duration.FromDays(2)).Choosing("a").Choosing("b", 2)]),
            ("deviation", Told.Log("a: qualified 1; b: customer 0, qualified 1, inquiry 2; c: nurture 3, qualified 4, inquiry 5; d: lost 0, proposal 1").Tally().Conformance.Deviations),
        ];
        return words.SelectMany(each => each.Said.Select(said => $"{each.What}: {said}"));
    }
}
