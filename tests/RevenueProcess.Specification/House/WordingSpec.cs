using System.Reflection;
using RevenueProcess.Specification.Import;
using RevenueProcess.Specification.Journeys;
using RevenueProcess.Specification.Leads;
using RevenueProcess.Specification.Process;
using RevenueProcess.Specification.Time;

namespace RevenueProcess.Specification.House;

/// <summary>What the library says to people, in one file that a reader can judge: its objects in words, and its faults and warnings.</summary>
public sealed class WordingSpec
{
    private const int OfEachType = 6;

    [Fact]
    public void The_words_for_things_are_the_approved_ones() => Approved.Is("House/Things", string.Join("\n", Specimens.ByType
        .Where(found => found.Key.Assembly == Repository.Library && found.Key.GetMethod(nameof(ToString), [])!.DeclaringType!.Assembly == Repository.Library)
        .Where(found => IsWritten(found.Key))
        .OrderBy(found => found.Key.Name, StringComparer.Ordinal)
        .SelectMany(found => found.Value.Select(each => $"{found.Key.Name}: {each}").Distinct(StringComparer.Ordinal).Take(OfEachType))
        .Concat(Specimens.ByType[typeof(Evaluation)].Cast<Evaluation>().Take(OfEachType).Select(each => $"paragraph: {each.ToParagraph()}"))));

    [Fact]
    public void The_words_for_faults_are_the_approved_ones() => Approved.Is("House/Faults", string.Join("\n",
        ((IEnumerable<object[]>)ProcessFaultSpec.Examples).Skip(1).Select(example => SaidBy((Func<object>)example[2]))
            .Concat(Cases(typeof(ProcessJsonSpec), nameof(ProcessJsonSpec.What_is_no_document_is_one_fault)).Concat(ProcessJsonSpec.Faulty()).Select(json => SaidBy(() => ProcessJson.Read(json))))
            .Concat(((IEnumerable<object[]>)CalendarFaultSpec.Examples).Select(example => SaidBy((Func<object>)example[2])))
            .Concat(MigrationPlanLaws.Faulty().Select(SaidBy))
            .Concat(MigrationExamples.Lacking().Select(fault => fault.ToString()))
            .Concat(FaultyDefinitions().Select(json => SaidBy(() => DefinitionsJson.Read(json))))
            .Concat(ImportMapJsonSpec.Faulty().Select(json => SaidBy(() => ImportMapJson.Read(json))))
            .Concat(HistoryImportSpec.Misfits().Concat(PastLeadsImportSpec.Misfits()).Select(SaidBy))
            .Concat(Cases(typeof(EvaluationJsonLaws), nameof(EvaluationJsonLaws.What_is_no_evidence_is_refused_with_all_its_faults))
                .Select(json => SaidBy(() => EvaluationJson.Read(json))))
            .Concat(ProcessWarningSpec.Worse().SelectMany(process => process.Warnings).Select(warning => warning.ToString()))
            .Where(said => !said.Contains("not JSON", StringComparison.Ordinal)) // the words of System.Text.Json
            .Distinct(StringComparer.Ordinal)));

    /// <summary>Documents of definitions and scores, each with faults.</summary>
    internal static IEnumerable<string> FaultyDefinitions() =>
    [
        .. Cases(typeof(DefinitionsJsonLaws), nameof(DefinitionsJsonLaws.Faults_of_a_document_are_all_reported_with_code_and_path)),
        .. Cases(typeof(LeadDefinitionJsonLaws), nameof(LeadDefinitionJsonLaws.Faults_of_a_definition_are_all_reported_with_code_and_path))
            .Select(json => $$"""{"definitions":{{json}}}"""),
        .. Cases(typeof(LeadDefinitionJsonLaws), nameof(LeadDefinitionJsonLaws.Faults_of_a_criterion_are_all_reported_with_code_and_path))
            .Select(json => $$"""{"definitions":[{"name":"d","version":1,"when":{{json}}}]}"""),
        .. Cases(typeof(DefinitionsJsonLaws), nameof(DefinitionsJsonLaws.Faults_of_a_score_are_all_reported_with_code_and_path))
            .Select(score => $$"""{"scores":[{{score}}]}"""),
        .. Cases(typeof(DefinitionsJsonLaws), nameof(DefinitionsJsonLaws.Faults_of_a_criterion_over_a_score_are_all_reported))
            .Select(DefinitionsJsonLaws.AroundScores),
    ];

    private static IEnumerable<string> Cases(Type type, string theory) =>
        type.GetMethod(theory)!.GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]);

    private static string SaidBy(Func<object> read)
    {
        try
        {
            return $"nothing: {read()}";
        }
        catch (Exception said) when (said is InvalidDefinitionException or ArgumentException or InvalidRowException)
        {
            return said.Message;
        }
    }

    /// <summary>Whether somebody wrote the text of a record, rather than the compiler.</summary>
    private static bool IsWritten(Type type) =>
        type.GetMethod(nameof(ToString), [])!.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;
}
