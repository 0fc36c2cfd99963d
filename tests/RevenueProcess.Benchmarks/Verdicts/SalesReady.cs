using NodaTime;

namespace RevenueProcess.Benchmarks.Verdicts;

/// <summary>"Sales ready" in twelve conditions: as a definition, and by hand over the same profiles.</summary>
internal static class SalesReady
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 1, 12, 0);

    private static readonly NumberFact _employees = Fact.Number("employees");
    private static readonly NumberFact _revenue = Fact.Number("revenue");
    private static readonly TextFact _country = Fact.Text("country");
    private static readonly TextFact _region = Fact.Text("region");
    private static readonly TextFact _industry = Fact.Text("industry");
    private static readonly TextFact _role = Fact.Text("role");
    private static readonly FlagFact _blocked = Fact.Flag("blocked");
    private static readonly InstantFact _renewal = Fact.Instant("renewal");
    private static readonly TextSetFact _products = Fact.TextSet("products");
    private static readonly SignalFact _demo = Fact.Signal("demo request");
    private static readonly SignalFact _visit = Fact.Signal("visit");
    private static readonly Duration _month = Duration.FromDays(30);
    private static readonly Duration _fortnight = Duration.FromDays(14);
    private static readonly Instant _yearEnd = Instant.FromUtc(2026, 12, 31, 23, 0);

    public static LeadDefinition Definition { get; } = LeadDefinition.Named("sales ready", 1).When(
        _employees.AtLeast(50)
        & _employees.AtMost(5000)
        & (_country.OneOf("CH", "DE", "AT") | _region.EqualTo("EMEA"))
        & _industry.OneOf("software", "finance")
        & !_blocked.IsTrue
        & Criterion.AtLeastOf(2, _renewal.AtMost(_yearEnd), _products.Contains("crm"), _revenue.AtLeast(1_000_000), _role.Contains("chief"))
        & _demo.Within(_month)
        & _visit.AtLeast(3, _fortnight));

    public static bool ByHand(LeadProfile lead, Instant now)
    {
        if (!lead.TryGet(_employees, out decimal employees) || employees < 50 || employees > 5000)
        {
            return false;
        }

        if (!(lead.TryGet(_country, out var country) && country is "CH" or "DE" or "AT") && !(lead.TryGet(_region, out var region) && region == "EMEA"))
        {
            return false;
        }

        if (!(lead.TryGet(_industry, out var industry) && industry is "software" or "finance"))
        {
            return false;
        }

        if (!lead.TryGet(_blocked, out bool blocked) || blocked)
        {
            return false;
        }

        var signs = lead.TryGet(_renewal, out Instant renewal) && renewal <= _yearEnd ? 1 : 0;
        signs += lead.TryGet(_products, out var products) && products.Contains("crm") ? 1 : 0;
        if (signs < 2)
        {
            signs += lead.TryGet(_revenue, out decimal revenue) && revenue >= 1_000_000 ? 1 : 0;
        }

        if (signs < 2)
        {
            signs += lead.TryGet(_role, out var role) && role.Contains("chief", StringComparison.Ordinal) ? 1 : 0;
        }

        return signs >= 2 && Seen(lead.Times(_demo), 1, now, _month) && Seen(lead.Times(_visit), 3, now, _fortnight);
    }

    /// <summary>Leads of which about nine in ten pass each condition and one in twenty lacks each fact.</summary>
    public static LeadProfile[] Profiles(int count)
    {
        var random = new Random(1);
        var profiles = new LeadProfile[count];
        var values = new FactValue[11];
        for (var i = 0; i < count; i++)
        {
            values[0] = _employees.Is(Usual() ? random.Next(50, 5000) : random.Next(1, 50));
            values[1] = Known(_country.Is(Usual() ? "DE" : "FR"));
            values[2] = Known(_region.Is(Usual() ? "EMEA" : "APAC"));
            values[3] = _industry.Is(Usual() ? "software" : "retail");
            values[4] = _blocked.Is(!Usual());
            values[5] = Known(_renewal.Is(Now + Duration.FromDays(random.Next(0, 90))));
            values[6] = Known(Usual() ? _products.Is("crm", "erp") : _products.Is("erp"));
            values[7] = Known(_revenue.Is(random.Next(100_000, 10_000_000)));
            values[8] = Known(_role.Is(Usual() ? "chief of sales" : "student"));
            values[9] = _demo.At(Now - Duration.FromHours(random.Next(0, 24 * 33)));
            values[10] = _visit.At(Visits());
            profiles[i] = LeadProfile.Of(values.AsSpan());
        }

        return profiles;

        bool Usual() => random.Next(10) > 0;
        FactValue Known(FactValue value) => random.Next(20) > 0 ? value : default;
        Instant[] Visits() => [.. Enumerable.Range(0, random.Next(3, 6)).Select(_ => Now - Duration.FromHours(random.Next(0, 24 * 15)))];
    }

    // The instants are in order; those after now do not count.
    private static bool Seen(ReadOnlySpan<Instant> times, int needed, Instant now, Duration within)
    {
        for (var i = times.Length - 1; i >= 0; i--)
        {
            if (times[i] > now)
            {
                continue;
            }

            if (now - times[i] >= within)
            {
                return false;
            }

            if (--needed == 0)
            {
                return true;
            }
        }

        return false;
    }
}
