using System.Text.RegularExpressions;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Foundation;

/// <summary>Faults and warnings are codes with parameters; their sentences are made from them in one place.</summary>
public sealed partial class SentencesSpec
{
    private static readonly Sentences[] _tables = [FaultSentences.All, WarningSentences.All];

    public static TheoryData<string> EveryFault { get; } = [.. FaultSentences.All.Codes];

    public static TheoryData<string> EveryWarning { get; } = [.. WarningSentences.All.Codes];

    [Fact]
    public void Every_code_has_one_sentence_and_every_sentence_has_a_code()
    {
        AssertSame(DocumentsSpec.Codes(typeof(FaultCodes)), FaultSentences.All.Codes);
        AssertSame(DocumentsSpec.Codes(typeof(WarningCodes)), WarningSentences.All.Codes);
    }

    [Fact]
    public void Every_code_is_provoked_by_a_faulty_document_or_event()
    {
        var said = Code().Matches(Repository.Read("tests/RevenueProcess.Specification/House/Faults.approved.txt") + Repository.Read("tests/RevenueProcess.Specification/Journeys/EventFaults.approved.txt")
            + Repository.Read("tests/RevenueProcess.Specification/Funnel/TallyFaults.approved.txt")).Select(match => match.Groups["code"].Value);

        Assert.Empty(_tables.SelectMany(table => table.Codes).Except(said.Append(FaultCodes.NotJson).Concat(
        [
            WarningCodes.GateNeverPassed, WarningCodes.FarInstants, WarningCodes.EarlyInstants, WarningCodes.WonAfterClose, WarningCodes.VersionNotGiven, WarningCodes.SettlesOtherwise, WarningCodes.HandedOverAfter, WarningCodes.AmbiguousDates, WarningCodes.DecimalComma,
            WarningCodes.JoinedIds, WarningCodes.UnreadFlags, WarningCodes.LookupMisses, WarningCodes.LookupCase, WarningCodes.NoSharedJourney, WarningCodes.JourneyCase, WarningCodes.ManyPutAside, WarningCodes.ManyValuesAside, WarningCodes.DatesMoved, WarningCodes.SegmentsCut,
            WarningCodes.NoLeadJoined, WarningCodes.AmbiguousLeads, WarningCodes.CurrenciesDiffer, WarningCodes.AgingWork,
        ]), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public void The_sentence_of_a_fault_names_every_parameter(string code) => NamesEveryParameter(FaultSentences.All, code);

    [Theory]
    [MemberData(nameof(EveryWarning))]
    public void The_sentence_of_a_warning_names_every_parameter(string code) => NamesEveryParameter(WarningSentences.All, code);

    [Theory]
    [InlineData("stage")]
    [InlineData("stage", "known", "more")]
    [InlineData("stage", "Known")]
    [InlineData("stage", "stage")]
    public void A_fault_that_does_not_fit_its_sentence_cannot_be_made(params string[] names) =>
        Assert.Throws<InvalidOperationException>(() => new Fault(FaultCodes.UnknownStage, "$", [.. names.Select(name => (name, (object)"a"))]));

    [Fact]
    public void A_fault_with_another_code_cannot_be_made()
    {
        Assert.Throws<InvalidOperationException>(() => new Fault(WarningCodes.NoOwner, "$", ("stage", "a")));
        Assert.Throws<InvalidOperationException>(() => new Warning("unheard-of", "$"));
    }

    [Fact]
    public void A_template_with_a_form_that_means_nothing_cannot_be_made() =>
        Assert.Throws<InvalidOperationException>(() => new SentenceTemplate("from {low:capitals}"));

    [Property]
    public void Faults_are_equal_when_code_path_and_parameters_are(string stage, string other, string[] known, string[] others)
    {
        var one = Unknown("$.a", stage ?? "", known);
        var same = Unknown("$.a", stage ?? "", [.. known ?? []]);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, Unknown("$.b", stage ?? "", known));
        Assert.Equal(string.Equals(stage ?? "", other ?? "", StringComparison.Ordinal), one == Unknown("$.a", other ?? "", known));
        Assert.Equal(ListOf(known).SequenceEqual(ListOf(others), StringComparer.Ordinal), one == Unknown("$.a", stage ?? "", others));
    }

    [Fact]
    public void Parameters_hold_what_a_translation_needs()
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => ProcessDefinition.Named("p", 1)
            .Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b").On("stop", "a", "c").Build()).Faults);

        Assert.Equal("c", fault.Parameters["stage"].Value);
        Assert.Equal(["a", "b"], fault.Parameters["known"].Values);
        Assert.Equal("stage = c; known = a, b", fault.Parameters.ToString());
        Assert.Equal("the stage 'c' does not exist; known are 'a', 'b'", fault.Message);
        Assert.Throws<ArgumentException>(() => fault.Parameters["trigger"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => fault.Parameters[2]);
    }

    [Property]
    public void A_long_list_is_cut_short_and_says_by_how_much(ushort length)
    {
        var list = MessageParameter.Of("known", Enumerable.Range(0, length).Select(i => $"{i}"));

        Assert.Equal(length, list.Values.Count + list.More);
        Assert.Equal(Math.Min((int)length, MessageParameter.MostValues), list.Values.Count);
        var sentence = Unknown("$", "z", [.. Enumerable.Range(0, length).Select(i => $"{i}")]).Message;
        Assert.Equal(length > MessageParameter.MostValues, sentence.EndsWith($" and {length - MessageParameter.MostValues} more", StringComparison.Ordinal));
        Assert.Equal(length == 0, sentence.EndsWith("known are none", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_without_a_form_is_no_parameter() => Assert.Throws<ArgumentException>(() => MessageParameter.Of("share", 0.5));

    private static void NamesEveryParameter(Sentences table, string code)
    {
        (string Name, object Value)[] parameters = [.. table.ParametersOf(code).Select((name, i) => (name, (object)$"value {i}"))];

        var sentence = table.Say(code, MessageParameters.Of(parameters));

        Assert.All(parameters, parameter => Assert.Contains((string)parameter.Value, sentence, StringComparison.Ordinal));
        Assert.DoesNotContain('{', sentence);
    }

    private static Fault Unknown(string path, string stage, string[]? known) => new(FaultCodes.UnknownStage, path, ("stage", stage), ("known", ListOf(known)));

    private static string[] ListOf(string[]? texts) => [.. (texts ?? []).Select(text => text ?? "")];

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex(@"\[(?<code>[a-z-]+)\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
