using System.Text;

namespace RevenueProcess.Specification.Leads;

/// <summary>Random and mutated documents: reading gives a value or a refusal, never anything else.</summary>
public sealed class DefinitionsFuzz
{
    private const int Documents = 100_000;

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "null", "true", "false", "0", "1", "-1", "1e400", "1.5", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\ud800", "\"definitions\"", "\"scores\"",
        "\"name\"", "\"version\"", "\"when\"", "\"fit\"", "\"engagement\"", "\"points\"", "\"signal\"", "\"halfLife\"", "\"cap\"", "\"grades\"", "\"levels\"", "\"A\"", "\"1\"",
        "\"from\"", "\"to\"", "\"all\"", "\"any\"", "\"of\"", "\"not\"", "\"meets\"", "\"score\"", "\"custom\"", "\"number\"", "\"text\"", "\"flag\"", "\"instant\"", "\"textSet\"",
        "\"atLeast\"", "\"atMost\"", "\"between\"", "\"equalTo\"", "\"oneOf\"", "\"contains\"", "\"present\"", "\"within\"", "\"gradeWithin\"", "\"fitAtLeast\"", "\"P30D\"",
        "\"P99999999999D\"", "\"9999-12-31T23:59:59Z\"", "\"-9999-01-01T00:00:00Z\"", "\"d\"", "\"s\"", "99999999999999999999999999999999", "//", "\ufeff",
    ];

    private static readonly string[] Seeds =
    [
        """{"definitions":[{"name":"d","version":1,"agreedBy":["a"],"meaning":"m","effectiveFrom":"2026-01-01T00:00:00Z","when":{"all":[{"number":"n","between":[1,2]},{"not":{"text":"t","oneOf":["a","b"]}}]}}]}""",
        """{"definitions":[{"name":"d","version":2,"retiredFrom":"2026-01-01T00:00:00Z","when":{"atLeast":1,"of":[{"meets":"e"},{"score":"s","gradeWithin":["A1","B2"]},{"custom":"c"}]}},{"name":"e","version":1,"when":{"flag":"f","equalTo":true}}],"scores":[{"name":"s","version":1,"fit":[{"points":1.5,"when":{"signal":"x","atLeast":2,"within":"P1D"}}],"grades":{"A":{"from":3},"B":{"from":2,"to":3},"C":{"from":1,"to":2},"D":{"to":1}},"levels":{"1":{"from":3},"2":{"from":2,"to":3},"3":{"from":1,"to":2},"4":{"to":1}}}]}""",
        """{"scores":[{"name":"s","version":1,"engagement":[{"signal":"x","points":40,"halfLife":"P30D","cap":60}],"engagementCap":100}]}""",
        """{"definitions":[{"name":"d","version":1,"when":{"any":[{"instant":"i","atMost":"2026-01-01T00:00:00Z"},{"textSet":"p","contains":"x"},{"text":"t","present":true}]}}]}""",
    ];

    [Fact]
    public void A_hundred_thousand_documents_give_a_vocabulary_or_a_refusal()
    {
        var random = new Random(20261123);
        int read = 0;
        for (int i = 0; i < Documents; i++)
        {
            string json = i % 4 == 0 ? Words(random) : Mutated(random, Seeds[random.Next(Seeds.Length)]);
            try
            {
                Vocabulary vocabulary = DefinitionsJson.Read(json);
                read++;
                if (read % 16 == 0)
                {
                    Assert.Equal(vocabulary.Definitions, DefinitionsJson.Read(DefinitionsJson.Write(vocabulary)).Definitions);
                }
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

        Assert.InRange(read, Documents / 100, Documents * 9 / 10);
    }

    private static string Words(Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(1, 40); i > 0; i--)
        {
            text.Append(Tokens[random.Next(Tokens.Length)]);
        }

        return text.ToString();
    }

    internal static string Mutated(Random random, string seed)
    {
        string text = seed;
        for (int i = random.Next(1, 4); i > 0 && text.Length > 1; i--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(text.Length - at, random.Next(1, 12));
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
                3 => string.Concat(text.AsSpan(0, at), ((char)random.Next(0x20, 0x7f)).ToString(), text.AsSpan(at + 1)),
                4 => text.Replace($"\"{(char)random.Next('a', 'z')}\"", Tokens[random.Next(Tokens.Length)], StringComparison.Ordinal),
                _ => string.Concat(text.AsSpan(0, at), seed.AsSpan(random.Next(seed.Length))),
            };
        }

        return text;
    }
}
