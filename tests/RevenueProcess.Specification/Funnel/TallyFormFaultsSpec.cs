using System.Text.Json.Nodes;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What is wrong with the form of a tally is named by code and path.</summary>
public sealed class TallyFormFaultsSpec
{
    private static readonly string _json = TallyFormJson.Write(TallyForm.Of(Told.Log("a: inquiry 0, check 1, qualified 3; b: inquiry 40").Tally()));

    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        { "$.tables.moves.from", "[1]", "\"nowhere\"", "unknown-word at $.tables.moves.from[1]: 'nowhere' means nothing here" },
        { "$.tables.moves.to", "[0]", "null", "unknown-word at $.tables.moves.to[0]" },
        { "$.tables.moves.cell", "[0]", "7", "out-of-range at $.tables.moves.cell[0]: the number is 7; it must be from 0 to 1" },
        { "$.tables.moves.count", "[0]", "0", "out-of-range at $.tables.moves.count[0]" },
        { "$.tables.moves.period", "[0]", "\"2026-03-02T00:00:00Z\"", "not-a-period at $.tables.moves.period[0]: at 2026-03-02T00:00:00Z no month in UTC starts" },
        { "$.tables.moves.period", "[0]", "7", "wrong-type at $.tables.moves.period[0]" },
        { "$.tables.stays.ages", "[0]", "[]", "empty at $.tables.stays.ages[0]" },
        { "$.tables.stays.ages", "[0]", "[1, -2]", "out-of-range at $.tables.stays.ages[0][1]" },
        { "$.tables.outcomes.outcome", "[0]", "\"gone\"", "unknown-word at $.tables.outcomes.outcome[0]" },
        { "$.tables.outcomes.outcome", "", "[]", "wrong-count at $.tables.outcomes.outcome" },
        { "$.tables.visited", "", "null", "wrong-type at $.tables.visited" },
        { "$.tables.visited.count", "", "missing", "missing-key at $.tables.visited: the key 'count' is missing" },
        { "$.tables.visited", "", "missing", "missing-key at $.tables: the key 'visited' is missing" },
        { "$.cells.journeys", "[0]", "0", "out-of-range at $.cells.journeys[0]" },
        { "$.cells.cohort", "[1]", "\"2026-03-01T00:00:00Z\"", "repeated at $.cells.journeys[1]" },
        { "$.frame.skip", "", "\"never\"", "unknown-word at $.frame.skip" },
        { "$.frame.period.zone", "", "\"Nowhere/Land\"", "unknown-word at $.frame.period.zone" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_by_code_and_path(string path, string index, string value, string expected)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => TallyFormJson.Read(Changed(path, index, value)).ToTally(Told.Process));
        Assert.Contains(refused.Faults, fault => $"{fault.Code} at {fault.Path}: {fault.Message}".StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_faults_read_as_approved() => Approved.Is("Funnel/TallyFaults", string.Join('\n', Faults.Select(row =>
        Assert.Throws<InvalidDefinitionException>(() => TallyFormJson.Read(Changed((string)row[0], (string)row[1], (string)row[2])).ToTally(Told.Process)))
        .SelectMany(refused => refused.Faults).Select(fault => fault.ToString()).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void What_a_newer_version_may_have_written_is_skipped()
    {
        var document = JsonNode.Parse(_json)!;
        document["frame"]!["measures"]!["novelty"] = JsonNode.Parse("""{"by": 3}""");
        document["tables"]!["novelties"] = JsonNode.Parse("""{"cell": ["?"]}""");
        document["later"] = true;
        Assert.Equal(_json, TallyFormJson.Write(TallyFormJson.Read(document.ToJsonString())));
    }

    [Fact]
    public void A_measure_that_the_form_does_not_have_is_not_counted()
    {
        var document = JsonNode.Parse(_json)!;
        document["frame"]!["measures"]!.AsObject().Remove("moves");
        var tally = TallyFormJson.Read(document.ToJsonString()).ToTally(Told.Process);
        Assert.Equal(2, tally.Reached("inquiry"));
        Assert.Throws<InvalidOperationException>(() => tally.Moves("inquiry", "check"));
    }

    [Fact]
    public void A_form_of_another_process_is_refused()
    {
        var other = ProcessDefinition.Named("other", 3).Stage("x", outcome: Outcome.Won).Build();
        Assert.Contains("other v3", Assert.Throws<ArgumentException>(() => TallyFormJson.Read(_json).ToTally(other)).Message, StringComparison.Ordinal);
    }

    private static string Changed(string path, string index, string value)
    {
        var document = JsonNode.Parse(_json)!;
        var keys = path.Split('.')[1..];
        var parent = keys[..^1].Aggregate(document, (node, key) => node[key]!);
        if (value == "missing")
        {
            parent.AsObject().Remove(keys[^1]);
        }
        else if (index.Length == 0)
        {
            parent[keys[^1]] = JsonNode.Parse(value);
        }
        else
        {
            parent[keys[^1]]![index[1] - '0'] = JsonNode.Parse(value);
        }

        return document.ToJsonString();
    }
}
