using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class ProfileMapLaws
{
    private static readonly ProfileMap<Account> Map = ProfileMap.For<Account>()
        .Number(Employees, account => account.Employees)
        .Number(Revenue, account => account.Revenue)
        .Text(Country, account => account.Country)
        .Flag(Budget, account => account.HasBudget)
        .Instant(Renewal, account => account.Renewal)
        .TextSet(Products, account => account.Products)
        .Signal(Demo, account => account.Demos)
        .Signal(LeadGenerators.Visit, account => account.LastVisit);

    [Property(MaxTest = 300)]
    public bool A_mapped_lead_has_the_profile_that_was_taken_apart(LeadProfile profile)
    {
        ReadOnlySpan<Instant> visits = profile.Times(LeadGenerators.Visit);
        var account = new Account(
            profile.TryGet(Employees, out decimal employees) && employees == decimal.Truncate(employees) && Math.Abs(employees) < int.MaxValue ? (int)employees : null,
            profile.TryGet(Revenue, out decimal revenue) ? revenue : null,
            profile.TryGet(Country, out string? country) ? country : null,
            profile.TryGet(Budget, out bool budget) ? budget : null,
            profile.TryGet(Renewal, out Instant renewal) ? renewal : null,
            profile.TryGet(Products, out var products) ? products : null,
            profile.Times(Demo).ToArray(),
            visits.IsEmpty ? null : visits[^1]);
        LeadProfile expected = account.LastVisit is { } last ? profile.With(LeadGenerators.Visit.At(last)) : profile;
        if (account.Employees is null && profile.Has(Employees))
        {
            expected = LeadProfile.Of(expected.Values.ToArray().Where(value => !value.Fact!.Equals(Employees)));
        }

        return Map.Of(account).Equals(expected);
    }

    [Fact]
    public void Null_is_absent_and_empty_is_a_value()
    {
        Assert.Equal(LeadProfile.Empty, Map.Of(new(null, null, null, null, null, null, null, null)));
        LeadProfile profile = Map.Of(new(0, null, "", false, null, [], [], null));
        Assert.Equal(LeadProfile.Of(Employees.Is(0), Country.Is(""), Budget.Is(false), Products.Is()), profile);
        Assert.Equal(["employees", "revenue", "country", "has budget", "renewal", "products", "demo request", LeadGenerators.Visit.Name], Map.Facts.Select(fact => fact.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void A_fact_bound_twice_or_a_name_with_two_kinds_is_a_mistake()
    {
        Assert.Contains("\"employees\" is bound twice", Assert.Throws<ArgumentException>(
            () => Map.Number(Fact.Number("employees"), account => account.Revenue)).Message, StringComparison.Ordinal);
        Assert.Contains("as Number and as Text", Assert.Throws<ArgumentException>(
            () => Map.Text(Fact.Text("employees"), account => account.Country)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Map.Of(null!));
    }

    private sealed record Account(
        int? Employees, decimal? Revenue, string? Country, bool? HasBudget, Instant? Renewal, IEnumerable<string>? Products,
        IEnumerable<Instant>? Demos, Instant? LastVisit);
}
