namespace RevenueProcess.Specification.Leads;

/// <summary>Mutated stored forms: reading gives a value that is written and read again equal, or a refusal, never anything else.</summary>
public sealed class StoredFormsFuzz
{
    private const int Documents = 20_000;

    [Fact]
    public void Mutated_evidence_gives_an_evaluation_or_a_refusal() => Try(
        [
            """{"definition":"d","version":1,"verdict":"unknown","at":"2026-11-01T12:00:00Z","missing":["n"],"why":{"not":{"number":"n","atLeast":1,"verdict":"unknown"}}}""",
            .. EvaluationJsonLaws.Examples().SelectMany(example => example.Root.Children)
                .Select(part => new Evaluation("d", 1, LeadGenerators.Noon, new(part, []))).Select(EvaluationJson.Write),
        ],
        json =>
        {
            Evaluation evaluation = EvaluationJson.Read(json);
            _ = evaluation.ToParagraph();
            _ = evaluation.ToString();
            _ = evaluation.Root.Failing().Select(leaf => leaf.Leaf.Code).ToList();
            return (evaluation, EvaluationJson.Read(EvaluationJson.Write(evaluation)));
        });

    [Fact]
    public void Mutated_profiles_give_a_profile_or_a_refusal() => Try(
        [
            LeadProfileJson.Write(LeadProfileJsonLaws.Example()),
            """{"number":{"n":1},"text":{"a":"x"},"flag":{"f":true},"instant":{"i":"2026-11-01T12:00:00Z"},"textSet":{"s":["x","y"]},"signal":{"d":["2026-11-01T12:00:00Z"]}}""",
        ],
        json =>
        {
            LeadProfile profile = LeadProfileJson.Read(json);
            _ = profile.ToString();
            return (profile, LeadProfileJson.Read(LeadProfileJson.Write(profile)));
        });

    internal static void Try<T>(string[] seeds, Func<string, (T, T)> read)
    {
        var random = new Random(7);
        int fine = 0;
        for (int i = 0; i < Documents; i++)
        {
            string json = DefinitionsFuzz.Mutated(random, seeds[random.Next(seeds.Length)]);
            try
            {
                (T one, T again) = read(json);
                Assert.Equal(one, again);
                fine++;
            }
            catch (InvalidDefinitionException)
            {
                // A refusal.
            }
            catch (Exception other) when (other is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Document {i} gave {other.GetType().Name}: {other.Message}\n{json}");
            }
        }

        Assert.InRange(fine, Documents / 50, Documents * 9 / 10);
    }
}
