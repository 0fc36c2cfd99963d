using System.Text.Json;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Leads;

namespace RevenueProcess.Specification.Import;

/// <summary>What is written of past leads is read again, and nothing else is read.</summary>
[Properties(Arbitrary = [typeof(PastLeadsGenerators)])]
public sealed class PastLeadsMapJsonLaws
{
    [Property(MaxTest = 300)]
    public void Reading_a_written_map_of_past_leads_gives_an_equal_one_and_the_same_text(PastLeadsMap map)
    {
        var json = PastLeadsMapJson.Write(map);
        var read = PastLeadsMapJson.Read(json);

        Assert.Equal(map, read);
        Assert.Equal(map.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, PastLeadsMapJson.Write(read));
        Assert.Equal(map, JsonSerializer.Deserialize<PastLeadsMap>(JsonSerializer.Serialize(map)));
    }

    [Property(MaxTest = 100)]
    public void Every_written_map_of_past_leads_fits_the_schema(PastLeadsMap map) => Assert.Empty(DocumentSchema.Profiles.FaultsOf(PastLeadsMapJson.Write(map)));

    [Fact]
    public void Mutated_maps_of_past_leads_give_one_or_a_refusal() => StoredFormsFuzz.Try(
        [
            PastLeadsMapJson.Write(PastLeadsGenerators.Example),
            .. Repository.Files("samples", "*.json").Where(file => file.Path.EndsWith("/profiles.json", StringComparison.Ordinal)).Select(file => file.Text),
        ],
        json =>
        {
            var map = PastLeadsMapJson.Read(json);
            return (map, PastLeadsMapJson.Read(PastLeadsMapJson.Write(map)));
        });
}
