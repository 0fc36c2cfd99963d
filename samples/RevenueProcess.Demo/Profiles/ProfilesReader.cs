using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Reads the files that a profiles file names into past leads.</summary>
internal static class ProfilesReader
{
    /// <summary>Reads the leads.</summary>
    /// <param name="document">The profiles file.</param>
    /// <param name="folder">The folder of the files it names.</param>
    /// <param name="at">The instant at which all leads are judged; each at its own unless stated.</param>
    /// <exception cref="InputException">The profiles file, or a file it names, cannot be used.</exception>
    public static PastLeads Read(ProfilesDocument document, DataFolder folder, Instant? at)
    {
        var source = document.File.Leads;
        using var table = new ProfileTable(document, source, "$.leads", folder);
        var facts = new Dictionary<string, (Fact Fact, string Path)>(StringComparer.Ordinal);
        AddFacts(document, facts, table);
        var joined = (document.File.Joined ?? []).Select((one, index) => Join(document, one, JsonLines.Child("$.joined", index), folder, table, facts)).ToList();
        var fates = new FateReader(document, table, source.Fate, "$.leads.fate");
        var answers = source.Answer is { } answer ? new AnswerReader(document, table, answer, "$.leads.answer") : null;
        var decided = source.DecidedAt is { } column ? table.Column(column, "$.leads.decidedAt") : null;
        var instants = table.Instants();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<Func<Instant, PastLead>>();
        var (last, undated) = ((Instant?)null, 0);
        while (table.Read())
        {
            var id = table.Key.Value ?? throw table.Wrong($"the key '{source.Key}' is empty");
            if (!seen.Add(id))
            {
                throw table.Wrong($"the lead '{id}' occurs twice; a lead has one row");
            }

            var lead = new LeadFacts();
            table.AddTo(lead);
            foreach (var one in joined)
            {
                one.AddTo(lead);
            }

            Instant? own = null;
            if (decided?.Value is { } written)
            {
                own = instants.TryRead(written, out var stamp)
                    ? stamp.At
                    : throw table.Wrong($"{source.DecidedAt} is '{written}'; it must be a date or instant in one of the patterns, or be listed under \"missing\"");
            }

            undated += own is null ? 1 : 0;
            last = Later(last, Later(own, lead.LastSignal()));
            var (outcome, accepted, reason) = (fates.Read(), answers?.Accepted(), answers?.Reason());
            rows.Add(other => new PastLead(lead.ToProfile(), at ?? own ?? other, outcome, id, accepted, reason));
        }

        if (at is null && last is null && rows.Count > 0)
        {
            throw document.Fault("$.leads", "no lead has an instant at which it was judged, and there is no signal; name a column under \"decidedAt\" or give --at");
        }

        var instant = at ?? last ?? default;
        return new PastLeads(
            [.. rows.Select(row => row(instant))],
            [.. facts.Values.Select(one => one.Fact)],
            at is not null || undated > 0 ? instant : null,
            at is null ? undated : rows.Count,
            [.. joined.Select(one => one.Count)]);
    }

    private static JoinedFacts Join(
        ProfilesDocument document, JoinedSource source, string path, DataFolder folder, ProfileTable leads, Dictionary<string, (Fact Fact, string Path)> facts)
    {
        using var table = new ProfileTable(document, source, path, folder);
        AddFacts(document, facts, table);
        return new JoinedFacts(source, table, leads.Column(source.On ?? source.Key, JsonLines.Child(path, source.On is null ? "key" : "on")));
    }

    private static void AddFacts(ProfilesDocument document, Dictionary<string, (Fact Fact, string Path)> facts, ProfileTable table)
    {
        foreach (var (fact, path) in table.Facts)
        {
            if (!facts.TryAdd(fact.Name, (fact, path)))
            {
                throw document.Fault(JsonLines.Child(path, "name"), $"'{fact.Name}' is also at {facts[fact.Name].Path}; a name occurs once");
            }
        }
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } first && other is { } second ? Instant.Max(first, second) : one ?? other;
}
