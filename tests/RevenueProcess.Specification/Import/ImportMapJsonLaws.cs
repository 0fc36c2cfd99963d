using System.Text.Json;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Leads;

namespace RevenueProcess.Specification.Import;

/// <summary>What is written of an import is read again, and nothing else is read.</summary>
[Properties(Arbitrary = [typeof(ImportGenerators)])]
public sealed class ImportMapJsonLaws
{
    [Property(MaxTest = 300)]
    public void Reading_a_written_import_gives_an_equal_one_and_the_same_text(ImportMap map)
    {
        var json = ImportMapJson.Write(map);
        var read = ImportMapJson.Read(json);

        Assert.Equal(map, read);
        Assert.Equal(map.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, ImportMapJson.Write(read));
        Assert.Equal(map, JsonSerializer.Deserialize<ImportMap>(JsonSerializer.Serialize(map)));
    }

    [Property(MaxTest = 200)]
    public void Every_written_import_fits_the_schema(ImportMap map) => Assert.Empty(DocumentSchema.Import.FaultsOf(ImportMapJson.Write(map)));

    [Fact]
    public void Mutated_imports_give_an_import_or_a_refusal() => StoredFormsFuzz.Try(
        [
            ImportMapJson.Write(ImportGenerators.Example()),
            .. Repository.Files("samples", "*.json").Where(file => file.Path.EndsWith("/import.json", StringComparison.Ordinal)).Select(file => file.Text),
        ],
        json =>
        {
            var map = ImportMapJson.Read(json);
            return (map, ImportMapJson.Read(ImportMapJson.Write(map)));
        });
}
