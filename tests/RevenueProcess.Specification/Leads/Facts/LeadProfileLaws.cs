using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class LeadProfileLaws
{
    [Property]
    public bool The_order_of_facts_does_not_matter(LeadProfile profile)
    {
        FactValue[] reversed = profile.Values.ToArray();
        Array.Reverse(reversed);
        var other = LeadProfile.Of(reversed);
        return other.Equals(profile) && other.GetHashCode() == profile.GetHashCode()
            && profile.Values.ToArray().All(value => profile.Values.ToArray().All(same => (value == same) == value.Equals(same) && (value != same) == !value.Equals(same)))
            && default(FactValue) == default && profile.Values.ToArray().All(value => value != default && default != value);
    }

    [Property]
    public bool A_value_that_is_put_in_is_read_back(LeadProfile profile, FactValue value) =>
        profile.With(value).Values.ToArray().Contains(value) && profile.With(value).With(value).Equals(profile.With(value));

    [Property]
    public bool Another_value_replaces_only_its_fact(LeadProfile profile, FactValue value)
    {
        FactValue[] others = [.. profile.With(value).Values.ToArray().Where(one => !one.Fact!.Equals(value.Fact))];
        return others.SequenceEqual(profile.Values.ToArray().Where(one => !one.Fact!.Equals(value.Fact)));
    }

    [Property]
    public bool Profiles_differ_when_a_value_differs(LeadProfile profile, FactValue value) =>
        profile.With(value).Equals(profile) == profile.Values.ToArray().Contains(value);

    [Property]
    public bool Facts_are_found_among_any_number_of_others(PositiveInt count, NonNegativeInt seed)
    {
        NumberFact[] facts = [.. Enumerable.Range(0, count.Get).Select(i => Fact.Number($"fact {i}"))];
        var profile = LeadProfile.Of(facts.Select((fact, i) => fact.Is(i)));
        int one = seed.Get % count.Get;
        return profile.TryGet(facts[one], out decimal found) && found == one
            && profile.TryGet(Fact.Number($"fact {one}"), out decimal equal) && equal == one
            && !profile.Has(Fact.Number($"fact {count.Get}"))
            && !profile.Has(Fact.Text($"fact {one}"));
    }

    [Property]
    public bool Signals_are_kept_in_order_with_repetition(Instant[] instants) =>
        LeadProfile.Of(Demo.At(instants)).Times(Demo).ToArray().SequenceEqual(instants.Order());

    [Fact]
    public void Every_kind_is_read_back_and_an_absent_one_is_not()
    {
        var profile = LeadProfile.Of(
            Employees.Is(20), Country.Is(""), Budget.Is(false), Renewal.Is(Noon), Products.Is("b", "a", "b"), Demo.At(Noon));
        Assert.True(profile.TryGet(Employees, out decimal number));
        Assert.Equal(20, number);
        Assert.True(profile.TryGet(Country, out string? text));
        Assert.Equal("", text);
        Assert.True(profile.TryGet(Budget, out bool flag));
        Assert.False(flag);
        Assert.True(profile.TryGet(Renewal, out Instant instant));
        Assert.Equal(Noon, instant);
        Assert.True(profile.TryGet(Products, out var set));
        Assert.Equal(["a", "b"], set.ToArray());
        Assert.Equal(6, profile.Count);
        Assert.Equal(
            "employees: 20, country: \"\", has budget: false, renewal: 2026-11-01T12:00:00Z, products: \"a\", \"b\", demo request: 2026-11-01T12:00:00Z",
            profile.ToString());

        Assert.False(LeadProfile.Empty.TryGet(Employees, out _));
        Assert.False(LeadProfile.Empty.TryGet(Country, out _));
        Assert.False(LeadProfile.Empty.TryGet(Budget, out _));
        Assert.False(LeadProfile.Empty.TryGet(Renewal, out _));
        Assert.False(LeadProfile.Empty.TryGet(Products, out set));
        Assert.Empty(set);
        Assert.True(LeadProfile.Empty.Times(Demo).IsEmpty);
        Assert.Equal("nothing known", LeadProfile.Empty.ToString());
    }

    [Fact]
    public void What_says_nothing_is_left_out()
    {
        Assert.Equal(LeadProfile.Empty, LeadProfile.Of(default, Demo.At()));
        Assert.Equal(LeadProfile.Empty, LeadProfile.Of(Demo.At(Noon)).With(Demo.At()));
        Assert.Equal(LeadProfile.Empty, LeadProfile.Empty.With(default));
        Assert.NotEqual(LeadProfile.Empty, LeadProfile.Of(Products.Is()));
        Assert.NotEqual(LeadProfile.Empty, LeadProfile.Of(Country.Is("")));
    }

    [Fact]
    public void A_fact_twice_or_a_name_with_two_kinds_is_a_mistake()
    {
        Assert.Contains("\"employees\" occurs twice", Assert.Throws<ArgumentException>(
            () => LeadProfile.Of(Employees.Is(1), Fact.Number("employees").Is(1))).Message, StringComparison.Ordinal);
        FactValue asText = Fact.Text("employees").Is("many");
        Assert.Contains("as Number and as Text", Assert.Throws<ArgumentException>(
            () => LeadProfile.Of(Employees.Is(1), asText)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LeadProfile.Of(Employees.Is(1)).With(asText));
        Assert.Throws<ArgumentNullException>(() => Country.Is(null!));
        Assert.Throws<ArgumentException>(() => Products.Is("a", null!));
    }

    /// <summary>Names are hashed to 32 bits, so among some hundred thousand of them two share a hash, as facts of a host might.</summary>
    [Fact]
    public void Facts_whose_names_share_a_hash_are_told_apart()
    {
        var (one, other) = TwoOfOneHash();
        LeadProfile both = LeadProfile.Of(Employees.Is(1), one.Is(2), Budget.Is(true), other.Is(3));
        Assert.True(both.TryGet(one, out var number));
        Assert.Equal(2, number);
        Assert.True(both.TryGet(other, out number));
        Assert.Equal(3, number);
        Assert.Equal(LeadProfile.Of(Employees.Is(1), Budget.Is(true), other.Is(5), one.Is(2)), both.With(other.Is(5)));

        LeadProfile single = LeadProfile.Of(one.Is(2), Employees.Is(1));
        Assert.False(single.Has(other));
        Assert.Equal(Verdict.Unknown, other.AtLeast(0).Evaluate(single, Noon));
        Assert.Equal(both, LeadProfile.Of(Employees.Is(1), one.Is(2), Budget.Is(true)).With(other.Is(3)));
        Assert.Contains("\"" + other.Name + "\" occurs twice", Assert.Throws<ArgumentException>(
            () => LeadProfile.Of(one.Is(1), Employees.Is(1), other.Is(2), other.Is(3))).Message, StringComparison.Ordinal);
    }

    private static (NumberFact One, NumberFact Other) TwoOfOneHash()
    {
        var met = new Dictionary<int, NumberFact>();
        for (int i = 0; ; i++)
        {
            NumberFact fact = Fact.Number(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fact {i * 7919L}"));
            if (!met.TryAdd(fact.Hash, fact))
            {
                return (met[fact.Hash], fact);
            }
        }
    }
}
