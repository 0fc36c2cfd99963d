using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Writes profiles as JSON. What is the default is left out.</summary>
internal static class ProfileWriting
{
    public static void Write(Utf8JsonWriter writer, PastLeadsMap map)
    {
        writer.WriteStartObject();
        writer.WriteText(ImportKeys.Zone, map.Zone.Equals(DateTimeZone.Utc) ? null : map.Zone.Id);
        writer.WriteSomeTexts(ImportKeys.Patterns, map.Patterns);
        writer.WriteSomeTexts(ImportKeys.Missing, map.Missing);
        writer.WriteMark(ImportKeys.IgnoreCase, map.IgnoresCase);
        writer.WriteText(ImportKeys.Numbers, map.Numbers == NumberFormat.Plain ? null : map.Numbers.ToString());
        writer.WritePropertyName(ProfileKeys.Leads);
        Write(writer, map.Leads);
        writer.WriteSome(ProfileKeys.Joined, map.Joined, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LeadsSource leads)
    {
        WriteStart(writer, leads);
        writer.WriteCell(ProfileKeys.DecidedAt, leads.DecidedAt);
        writer.WriteStartObject(ProfileKeys.Fate);
        writer.WriteMembers(leads.Fate.Cell);
        writer.WriteOwn(ProfileKeys.Won, leads.Fate.Won);
        writer.WriteOwn(ProfileKeys.Lost, leads.Fate.Lost);
        writer.WriteSomeTexts(ProfileKeys.Open, leads.Fate.Open);
        writer.WriteEndObject();
        if (leads.Answer is { } answer)
        {
            writer.WriteStartObject(ProfileKeys.Answer);
            writer.WriteMembers(answer.Cell);
            writer.WriteOwn(ProfileKeys.Accepted, answer.Accepted);
            writer.WriteOwn(ProfileKeys.Refused, answer.Refused);
            writer.WriteCell(ImportKeys.Reason, answer.Reason);
            writer.WriteEndObject();
        }

        WriteEnd(writer, leads);
    }

    private static void Write(Utf8JsonWriter writer, JoinedSource joined)
    {
        WriteStart(writer, joined);
        writer.WriteCell(ProfileKeys.On, joined.On);
        WriteEnd(writer, joined);
    }

    private static void WriteStart(Utf8JsonWriter writer, PastLeadsSource source)
    {
        writer.WriteStartObject();
        ImportWriting.WriteTable(writer, source);
        writer.WriteCell(ImportKeys.Key, source.Key);
    }

    private static void WriteEnd(Utf8JsonWriter writer, PastLeadsSource source)
    {
        writer.WriteSome(ImportKeys.Attributes, [.. source.Facts.Where(cell => cell.Fact is not SignalFact)], Write);
        writer.WriteSome(ProfileKeys.Signals, [.. source.Facts.Where(cell => cell.Fact is SignalFact)], Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FactCell cell)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Name, cell.Fact.Name);
        writer.WriteText(ImportKeys.Kind, cell.Fact is TextFact or SignalFact ? null : ProfileKeys.Kinds.First(known => known.Kind == cell.Fact.Kind).Word);
        writer.WriteText(ProfileKeys.Separator, cell.Separator == ProfileTexts.Semicolon ? null : cell.Separator);
        if (cell.Cell is { } place)
        {
            writer.WriteMembers(place);
        }

        writer.WriteEndObject();
    }
}
