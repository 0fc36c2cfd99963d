using System.Text.Json;
using RevenueProcess.Specification.House;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>System.Text.Json, used without a thought, gives a form that is read back equal, or says what to use instead.</summary>
public sealed class SystemTextJsonSpec
{
    private static readonly LeadDefinition _ready = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Demo.Seen);
    private static readonly Score _score = Score.Named("b2b", 1).Fit(10, Employees.AtLeast(50)).Grades(3, 2, 1).Levels(3, 2, 1).Build();

    [Fact]
    public void A_vocabulary_is_the_document_of_its_definitions()
    {
        Vocabulary vocabulary = Vocabulary.Of([_ready], [_score]);
        Vocabulary read = JsonSerializer.Deserialize<Vocabulary>(JsonSerializer.Serialize(vocabulary))!;
        Assert.Equal(vocabulary.Definitions, read.Definitions);
        Assert.Equal(vocabulary.Scores, read.Scores);
        Assert.Equal(vocabulary.Definitions, DefinitionsJson.Read(JsonSerializer.Serialize(vocabulary)).Definitions);
        Assert.Contains("$.definitions", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Vocabulary>("""{"definitions":7}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_json_by_itself_says_what_to_use()
    {
        object[] parts =
        [
            _ready, _score, .. _ready.Leaves, _ready.Criterion, !_ready.Criterion, Criterion.Meets(_ready), Criterion.Custom("c"), _score.AtLeast(1), _score.GradeWithin("A1"),
            Employees.OneOf(1, 2), Country.EqualTo("a"), Country.Contains("a"), Budget.IsTrue, Renewal.AtLeast(Noon), Products.Contains("a"), Employees.Present,
        ];
        Assert.All(parts, part => Assert.Contains("DefinitionsJson.Write", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(part)).Message, StringComparison.Ordinal));
        Assert.Contains("DefinitionsJson.Read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<LeadDefinition>("{}")).Message, StringComparison.Ordinal);
        Assert.Contains("DefinitionsJson.Read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Criterion>("{}")).Message, StringComparison.Ordinal);

        object[] facts = [Employees, Country, Budget, Renewal, Products, Demo, Employees.Is(1), Demo.At(Noon)];
        Assert.All(facts, fact => Assert.Contains("LeadProfileJson.Write", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(fact)).Message, StringComparison.Ordinal));
    }

    // A type that is forgotten here would be written by reflection, as {"at":{}} or worse.
    [Fact]
    public void Every_criterion_fact_and_explanation_has_a_form_or_refuses() => Faults.None(Repository.Library.GetExportedTypes()
        .Where(type => typeof(Criterion).IsAssignableFrom(type) || typeof(Fact).IsAssignableFrom(type) || typeof(Explanation).IsAssignableFrom(type))
        .Where(type => !type.IsGenericTypeDefinition && !type.IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false))
        .Select(type => $"{type.Name} has no converter"));
}
