using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>
/// Two exports as two systems would write them, of the same imagined leads: a wide one of marketing with a row for each lead, and a
/// long one of the CRM with a row for each move. Always the same; with the blemishes that real exports have.
/// </summary>
internal static class SmallDataSet
{
    private const int Leads = 300;
    private const int Seed = 7;

    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDateTimePattern _local = LocalDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu HH:mm:ss");
    private static readonly OffsetDateTimePattern _offset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffo<m>");

    private static readonly Dictionary<string, string> _written = new(StringComparer.Ordinal)
    {
        ["engaged"] = "MQL",
        ["accepted"] = "SAL",
        ["opportunity"] = "Opportunity",
        ["proposal"] = "Proposal",
        ["customer"] = "Closed won",
        ["satisfied"] = "Satisfied",
        ["nurture"] = "Nurture",
        ["lost"] = "Closed lost",
        ["disqualified"] = "Disqualified",
    };

    public static (string Leads, string Moves) Make()
    {
        var leads = new StringBuilder("lead;source;test;created\n");
        var moves = new StringBuilder("lead,status,at,step,team,amount,reason\n");
        foreach (var journey in new JourneySimulator(B2bProcess.Read(), B2bLeads.Plan()).Run(Leads, Seed))
        {
            var source = journey.Attributes["source"];
            leads.Append(Line($"{journey.LeadId};{(source == "webinar" && journey.LeadId.EndsWith('3') ? "Webinar " : source)};no;{_local.Format(journey.Events[0].At.InZone(_berlin).LocalDateTime)}\n"));
            foreach (var (step, entered) in journey.Events.OfType<StageEntered>().Index().Skip(1))
            {
                moves.Append(Line(
                    $"{journey.LeadId},{_written[entered.To]},{At(entered.At)},{step + 1},{entered.Actor},{(entered.To is "customer" or "lost" ? journey.Value : null)},{entered.Reason}\n"));
            }
        }

        // What real exports have: a test lead, leads without a date or a source, a status nobody declared, a bad date, a row twice, a stage skipped.
        leads.Append("lead-test;webinar;yes;01.02.2025 10:00:00\nlead-301;referral;no;\nlead-302;;no;03.02.2025 11:30:00\n");
        moves.Append("lead-302,On hold,2025-02-05T09:00:00.000+01:00,2,marketing,,\n");
        moves.Append("lead-302,MQL,yesterday,3,marketing,,\n");
        moves.Append("lead-302,MQL,2025-02-07T09:00:00.000+01:00,4,marketing,,\nlead-302,MQL,2025-02-07T09:00:00.000+01:00,4,marketing,,\n");
        moves.Append("lead-302,Proposal,2025-02-20T15:00:00.000+01:00,5,sales,,\n");
        return (leads.ToString(), moves.ToString());
    }

    private static string At(Instant instant) => _offset.Format(instant.InZone(_berlin).ToOffsetDateTime());

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
