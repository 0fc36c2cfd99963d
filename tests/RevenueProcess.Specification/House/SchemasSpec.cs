using System.Text.Json;
using Json.Schema;
using RevenueProcess.Specification.Import;
using RevenueProcess.Specification.Leads;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.House;

/// <summary>The schemas in <c>docs</c> are schemas, the documents of the samples fit them, and what the readers refuse they refuse, too.</summary>
public sealed class SchemasSpec
{
    /// <summary>The faults that a schema can tell; the others need the whole document.</summary>
    private static readonly string[] _told =
    [
        FaultCodes.WrongType, FaultCodes.UnknownKey, FaultCodes.MissingKey, FaultCodes.MissingChoice, FaultCodes.ExclusiveKeys, FaultCodes.Blank, FaultCodes.Empty,
        FaultCodes.UnknownWord, FaultCodes.NotDuration, FaultCodes.NotInstant, FaultCodes.MustBeTrue, FaultCodes.WrongCount, FaultCodes.OutOfRange, FaultCodes.InvalidCap,
        FaultCodes.InvalidPoints, FaultCodes.NoScoreRows, FaultCodes.NotDelimiter,
    ];

    /// <summary>Faults of these kinds that no schema can tell: whether a stage is a gate, what a decimal can hold, and how long a duration is.</summary>
    private static readonly string[] _untold =
    [
        "the key 'trigger' is missing", "the number is 1e40;", "'PT99999999999999H' is no duration;",
    ];

    public static TheoryData<string> Schemas { get; } = [.. Repository.Files("docs", "*.schema.json").Select(file => file.Path)];

    public static TheoryData<string> Samples { get; } = [.. Repository.Files("samples", "*.json").Select(file => file.Path).Where(path => path.Contains("/examples/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_schema_is_a_schema(string path)
    {
        using var schema = JsonDocument.Parse(Repository.Read(path));

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_document_of_the_samples_fits_its_schema(string path) => Assert.Empty(SchemaFor(path).FaultsOf(Repository.Read(path)));

    [Fact]
    public void A_schema_refuses_what_the_reader_of_processes_refuses_of_the_form() => RefusesAll(
        DocumentSchema.Process, json => ProcessJson.Read(json), ProcessJsonSpec.Faulty());

    [Fact]
    public void A_schema_refuses_what_the_reader_of_definitions_refuses_of_the_form() => RefusesAll(
        DocumentSchema.Definitions, json => DefinitionsJson.Read(json), WordingSpec.FaultyDefinitions());

    [Fact]
    public void A_schema_refuses_what_the_reader_of_imports_refuses_of_the_form() => RefusesAll(
        DocumentSchema.Import, json => ImportMapJson.Read(json), ImportMapJsonSpec.Faulty());

    private static DocumentSchema SchemaFor(string path) => Path.GetFileNameWithoutExtension(path) switch
    {
        "process" or "process-2" => DocumentSchema.Process,
        "migration" => DocumentSchema.Migration,
        "import" => DocumentSchema.Import,
        "profiles" => DocumentSchema.Profiles,
        _ => DocumentSchema.Definitions,
    };

    private static void RefusesAll(DocumentSchema schema, Func<string, object> read, IEnumerable<string> documents)
    {
        var told = 0;
        Assert.All(documents, json =>
        {
            var faults = Record.Exception(() => read(json)) is InvalidDefinitionException invalid ? invalid.Faults : [];
            if (faults.Any(fault => _told.Contains(fault.Code, StringComparer.Ordinal) && !_untold.Any(fault.Message.Contains)))
            {
                told++;
                Assert.True(schema.FaultsOf(json).Count > 0, $"{string.Join("; ", faults)}: {json}");
            }
        });
        Assert.True(told > 20);
    }
}
