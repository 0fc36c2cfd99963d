using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class CriterionLaws
{
    [Property(MaxTest = 300)]
    public Property The_verdict_is_that_of_an_independent_evaluator(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Verdict[] leaves = CriterionOracle.LeafVerdicts(definition, profile, now);
        Verdict verdict = definition.Evaluate(profile, now);
        return (verdict == CriterionOracle.Judge(definition.Criterion, leaf => leaves[leaf])).ToProperty();
    }

    [Property]
    public bool Not_both_is_not_one_or_not_the_other(Criterion a, Criterion b, LeadProfile profile, Instant now) =>
        (!(a & b)).Evaluate(profile, now) == (!a | !b).Evaluate(profile, now)
        && (!(a | b)).Evaluate(profile, now) == (!a & !b).Evaluate(profile, now);

    [Property]
    public bool Not_not_is_the_same(Criterion criterion, LeadProfile profile, Instant now) =>
        (!!criterion).Evaluate(profile, now) == criterion.Evaluate(profile, now);

    [Property]
    public bool Operators_have_the_verdicts_of_their_logic(Criterion a, Criterion b, LeadProfile profile, Instant now)
    {
        Verdict left = a.Evaluate(profile, now);
        Verdict right = b.Evaluate(profile, now);
        return (a & b).Evaluate(profile, now) == left.And(right) && (a | b).Evaluate(profile, now) == left.Or(right);
    }

    [Property]
    public bool A_chain_of_joins_is_one_list(Criterion a, Criterion b, Criterion c)
    {
        Criterion x = !a;
        Criterion y = !b;
        Criterion z = !c;
        return (x & y & z).Equals(Criterion.AllOf(x, y, z))
            && (x & (y & z)).Equals(Criterion.AllOf(x, y, z))
            && (x | y | z).Equals(Criterion.AnyOf(x, y, z))
            && (x & y | z).Equals(Criterion.AnyOf(Criterion.AllOf(x, y), z));
    }

    [Property]
    public Property At_least_k_falls_from_any_to_all_as_k_grows(LeadProfile profile, Instant now) =>
        Prop.ForAll(Criteria.NonEmptyListOf().Select(list => list.Take(5).ToArray()).ToArbitrary(), criteria =>
        {
            Verdict[] byK = [.. Enumerable.Range(1, criteria.Length).Select(k => Criterion.AtLeastOf(k, criteria).Evaluate(profile, now))];
            return byK[0] == Criterion.AnyOf(criteria).Evaluate(profile, now)
                && byK[^1] == Criterion.AllOf(criteria).Evaluate(profile, now)
                && byK.SequenceEqual(byK.OrderDescending());
        });

    [Property(MaxTest = 300)]
    public Property A_known_verdict_survives_added_facts_without_present_and_signals(LeadProfile profile, Instant now) =>
        Prop.ForAll(OpenCriteria.ToArbitrary(), AttributeValues.ToArbitrary(), (criterion, value) =>
        {
            Verdict before = criterion.Evaluate(profile, now);
            bool added = !profile.Has(value.Fact!);
            Verdict after = added ? criterion.Evaluate(profile.With(value), now) : before;
            return (before == Verdict.Unknown || after == before).ToProperty();
        });

    [Property]
    public Property A_comparison_is_unknown_exactly_when_its_attribute_is_absent(LeadProfile profile, Instant now) =>
        Prop.ForAll(Comparisons.ToArbitrary(), comparison =>
            (comparison.Evaluate(profile, now) == Verdict.Unknown) == !profile.Has(((FactCriterion)comparison).Fact));

    [Property]
    public Property Present_is_met_or_not_met_and_never_unknown(LeadProfile profile, Instant now) =>
        Prop.ForAll(Attributes.ToArbitrary(), fact =>
            fact.Present.Evaluate(profile, now) == (profile.Has(fact) ? Verdict.Met : Verdict.NotMet));

    [Property]
    public Property A_signal_is_never_unknown(LeadProfile profile, Instant now) =>
        Prop.ForAll(Sightings.ToArbitrary(), seen => seen.Evaluate(profile, now) != Verdict.Unknown);

    [Property]
    public Property Signals_later_than_now_do_not_exist(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        LeadProfile cut = profile;
        foreach (SignalFact signal in new[] { Demo, LeadGenerators.Visit })
        {
            cut = cut.With(signal.At(profile.Times(signal).ToArray().Where(instant => instant <= now)));
        }

        return (definition.Explain(profile, now).Equals(definition.Explain(cut, now))).ToProperty();
    }

    [Property]
    public Property The_window_excludes_its_start_and_includes_now(PositiveInt times)
    {
        int needed = 1 + (times.Get % 3);
        return Prop.ForAll(Windows.ToArbitrary(), window =>
        {
            Criterion criterion = Demo.AtLeast(needed, window);
            return At(Noon) == Verdict.Met
                && At(Noon - window + Duration.Epsilon) == Verdict.Met
                && At(Noon - window) == Verdict.NotMet
                && At(Noon - window - Duration.Epsilon) == Verdict.NotMet
                && At(Noon + Duration.Epsilon) == Verdict.NotMet;

            Verdict At(Instant first) => criterion.Evaluate(
                LeadProfile.Of(Demo.At([first, .. Enumerable.Repeat(Noon, needed - 1)])), Noon);
        });
    }

    /// <summary>From never to more often than is looked for one by one.</summary>
    private static Gen<IList<Instant>> SeenOften { get; } =
        Gen.Choose(0, 20).SelectMany(count => Gen.Choose(-72, 24).Select(hours => Noon + Duration.FromHours(hours)).ListOf(count)).Select(seen => (IList<Instant>)[.. seen]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 8)]
    [InlineData(9, 20)]
    public void Signals_are_seen_never_seldom_and_often(int least, int most) =>
        Assert.InRange(SeenOften.Sample(1_000, new Rnd(20_261_125), 50).Count(seen => seen.Count >= least && seen.Count <= most), 20, 900);

    [Property]
    public Property A_signal_is_met_when_so_many_lie_in_the_window(PositiveInt needed)
    {
        return Prop.ForAll(SeenOften.ToArbitrary(), Gen.Choose(1, 72).Select(hours => Duration.FromHours(hours)).ToArbitrary(), (seen, window) =>
        {
            int times = 1 + (needed.Get % 6);
            LeadProfile lead = LeadProfile.Of(Demo.At(seen));
            int past = seen.Count(instant => instant <= Noon);
            int recent = seen.Count(instant => instant <= Noon && Noon - instant < window);
            return ((Demo.AtLeast(times).Evaluate(lead, Noon) == Verdict.Met) == (past >= times)
                    && (Demo.AtLeast(times, window).Evaluate(lead, Noon) == Verdict.Met) == (recent >= times)).ToProperty();
        });
    }

    [Fact]
    public void A_window_beyond_all_time_is_refused_in_words() => Assert.Contains(
        "P16777215DT23H59M59.999999999S",
        Assert.Throws<ArgumentOutOfRangeException>(() => Demo.Within(Duration.MaxValue)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_window_may_begin_before_the_first_instant_there_is()
    {
        Instant now = Instant.MinValue + Duration.FromDays(1);
        LeadProfile lead = LeadProfile.Of(Demo.At(Instant.MinValue));
        Assert.Equal(Verdict.Met, Demo.Within(Duration.FromDays(30)).Evaluate(lead, now));
        Assert.Equal(Verdict.NotMet, Demo.Within(Duration.FromHours(24)).Evaluate(lead, now));
    }

    [Property]
    public bool One_signal_too_few_is_not_met(PositiveInt times)
    {
        int needed = 1 + (times.Get % 4);
        LeadProfile Seen(int count) => LeadProfile.Of(Demo.At(Enumerable.Repeat(Noon, count)));
        return Demo.AtLeast(needed, Duration.FromDays(1)).Evaluate(Seen(needed), Noon) == Verdict.Met
            && Demo.AtLeast(needed, Duration.FromDays(1)).Evaluate(Seen(needed - 1), Noon) == Verdict.NotMet
            && Demo.AtLeast(needed).Evaluate(Seen(needed - 1), Noon) == Verdict.NotMet;
    }

    [Property]
    public Property Ranges_are_closed(LeadProfile any)
    {
        _ = any;
        return Prop.ForAll(Amounts.ToArbitrary(), Amounts.ToArbitrary(), Amounts.ToArbitrary(), (a, b, x) =>
        {
            (decimal low, decimal high) = (Math.Min(a, b), Math.Max(a, b));
            LeadProfile lead = LeadProfile.Of(Employees.Is(x));
            return Holds(Employees.AtLeast(low), x >= low)
                && Holds(Employees.AtMost(high), x <= high)
                && Holds(Employees.Between(low, high), x >= low && x <= high)
                && Holds(Employees.EqualTo(a), x == a)
                && Holds(Employees.OneOf(a, b), x == a || x == b);

            bool Holds(Criterion criterion, bool expected) => criterion.Evaluate(lead, Noon) == (expected ? Verdict.Met : Verdict.NotMet);
        });
    }

    [Property]
    public bool Ranges_of_instants_are_closed(Instant a, Instant b, Instant x)
    {
        (Instant low, Instant high) = (Instant.Min(a, b), Instant.Max(a, b));
        LeadProfile lead = LeadProfile.Of(Renewal.Is(x));
        return Holds(Renewal.AtLeast(low), x >= low)
            && Holds(Renewal.AtMost(high), x <= high)
            && Holds(Renewal.Between(low, high), x >= low && x <= high)
            && Holds(Renewal.EqualTo(a), x == a);

        bool Holds(Criterion criterion, bool expected) => criterion.Evaluate(lead, Noon) == (expected ? Verdict.Met : Verdict.NotMet);
    }

    [Property]
    public Property Texts_are_compared_ordinally(LeadProfile any)
    {
        _ = any;
        return Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), Texts.ToArbitrary(), (a, b, x) =>
        {
            LeadProfile lead = LeadProfile.Of(Country.Is(x), Products.Is(x, b));
            return Holds(Country.EqualTo(a), string.Equals(x, a, StringComparison.Ordinal))
                && Holds(Country.OneOf(a, b), x.Equals(a, StringComparison.Ordinal) || x.Equals(b, StringComparison.Ordinal))
                && Holds(Country.Contains(a), x.Contains(a, StringComparison.Ordinal))
                && Holds(Products.Contains(a), a.Equals(x, StringComparison.Ordinal) || a.Equals(b, StringComparison.Ordinal));

            bool Holds(Criterion criterion, bool expected) => criterion.Evaluate(lead, Noon) == (expected ? Verdict.Met : Verdict.NotMet);
        });
    }

    [Property]
    public Property Texts_that_look_alike_are_told_apart()
    {
        var alike = Gen.Elements('a', 'b').ListOf(4).Select(middle => $"x{string.Concat(middle)}y");
        return Prop.ForAll(alike.NonEmptyListOf().ToArbitrary(), alike.ToArbitrary(), (values, text) =>
            Country.OneOf(values).Evaluate(LeadProfile.Of(Country.Is(text)), Noon) == (values.Contains(text) ? Verdict.Met : Verdict.NotMet));
    }

    [Fact]
    public void A_text_may_be_long_and_full_of_the_last_character()
    {
        string longest = new('\uffff', 65_535);
        LeadProfile lead = LeadProfile.Of(Country.Is(longest));
        Assert.Equal(Verdict.NotMet, Country.OneOf("CH", "").Evaluate(lead, Noon));
        Assert.Equal(Verdict.Met, Country.OneOf("CH", longest).Evaluate(lead, Noon));
        Assert.Equal(Verdict.Met, Country.OneOf("CH", "").Evaluate(LeadProfile.Of(Country.Is("")), Noon));
    }

    [Property]
    public bool A_flag_equals_what_it_is(bool flag, bool expected) =>
        Budget.EqualTo(expected).Evaluate(LeadProfile.Of(Budget.Is(flag)), Noon) == (flag == expected ? Verdict.Met : Verdict.NotMet);

    [Fact]
    public void The_text_unknown_is_a_known_text_and_the_empty_set_is_a_known_set()
    {
        var lead = LeadProfile.Of(Country.Is("unknown"), Products.Is());
        Assert.Equal(Verdict.NotMet, Country.EqualTo("CH").Evaluate(lead, Noon));
        Assert.Equal(Verdict.NotMet, Products.Contains("crm").Evaluate(lead, Noon));
        Assert.Equal(Verdict.Unknown, Country.EqualTo("unknown").Evaluate(LeadProfile.Empty, Noon));
    }

    [Fact]
    public void The_limits_of_depth_and_size_can_be_reached_and_not_passed()
    {
        Criterion deepest = Budget.IsTrue;
        for (int depth = 2; depth <= Criterion.MaxDepth; depth++)
        {
            deepest = !deepest;
        }

        var tooDeep = Assert.Throws<InvalidDefinitionException>(() => !deepest);
        Assert.Equal(FaultCodes.TooDeep, Assert.Single(tooDeep.Faults).Code);
        Assert.Throws<InvalidDefinitionException>(() => Criterion.Meets(LeadDefinition.Named("deep", 1).When(deepest)));

        Criterion largest = Criterion.AnyOf(Enumerable.Repeat(Budget.IsTrue, Criterion.MaxNodes - 1));
        Assert.Equal(Criterion.MaxNodes, largest.Nodes);
        var tooLarge = Assert.Throws<InvalidDefinitionException>(() => largest | Budget.IsTrue);
        Assert.Equal(FaultCodes.TooLarge, Assert.Single(tooLarge.Faults).Code);
    }

    [Fact]
    public void Definitions_that_double_each_other_hit_the_limit_before_they_hit_the_memory()
    {
        Criterion criterion = Budget.IsTrue;
        Assert.Throws<InvalidDefinitionException>(() =>
        {
            for (int i = 0; i < 40; i++)
            {
                var meets = Criterion.Meets(LeadDefinition.Named("d", 1).When(criterion));
                criterion = Criterion.AllOf(meets, meets);
            }
        });
        Assert.InRange(criterion.Nodes, Criterion.MaxNodes / 3, Criterion.MaxNodes);
    }

    [Fact]
    public void Mistakes_are_named_with_their_value_and_the_allowed_range()
    {
        Assert.Contains("[1, 2]", Assert.Throws<ArgumentOutOfRangeException>(
            () => Criterion.AtLeastOf(3, Budget.IsTrue, Budget.IsFalse)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Criterion.AtLeastOf(0, Budget.IsTrue));
        Assert.Throws<ArgumentException>(() => Criterion.AllOf());
        Assert.Throws<ArgumentException>(() => Criterion.AnyOf(Budget.IsTrue, null!));
        Assert.Contains("between 2 and 1", Assert.Throws<ArgumentOutOfRangeException>(
            () => Employees.Between(2, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Renewal.Between(Noon, Noon - Duration.Epsilon));
        Assert.Contains("P36526D", Assert.Throws<ArgumentOutOfRangeException>(
            () => Demo.Within(Duration.FromDays(36_526))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Demo.Within(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Demo.AtLeast(0));
        Assert.Throws<ArgumentException>(() => Employees.OneOf());
        Assert.Throws<ArgumentException>(() => Country.OneOf());
        Assert.Throws<ArgumentException>(() => Country.EqualTo("\ud800"));
        Assert.Throws<ArgumentException>(() => Fact.Number(" "));
        Assert.Throws<ArgumentException>(() => Fact.Number("x\udc00"));
        Assert.Throws<ArgumentNullException>(() => Budget.IsTrue.Evaluate(null!, Noon));
    }
}
