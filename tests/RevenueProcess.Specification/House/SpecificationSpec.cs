using FsCheck.Xunit;

namespace RevenueProcess.Specification.House;

/// <summary>The document of laws is complete and true.</summary>
public sealed class SpecificationSpec
{
    [Fact]
    public void Every_law_is_listed_once_and_every_listed_test_exists()
    {
        var assembly = typeof(SpecificationSpec).Assembly;
        Faults.None(
            Laws.FaultsOf(Repository.Read("docs/specification.md"), Laws.In(assembly), Laws.TestsIn(assembly)),
            "Mend docs/specification.md: each law is a line '- sentence: `ClassName.Method_name`'.");
    }

    [Fact]
    public void Properties_are_laws_and_examples_are_tests()
    {
        var assembly = typeof(SpecificationSpec).Assembly;
        var example = $"{nameof(SpecificationSpec)}.{nameof(Properties_are_laws_and_examples_are_tests)}";

        Assert.True(typeof(FactAttribute).IsAssignableFrom(typeof(PropertyAttribute)));
        Assert.Contains(example, Laws.TestsIn(assembly), StringComparer.Ordinal);
        Assert.DoesNotContain(example, Laws.In(assembly), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("- a: `A.Law_one`\n- b: `A.Law_two`; see `Rate.Of` and `A.Example_one`", null)]
    [InlineData("- a: `A.Law_one`", "missing: - Law two: `A.Law_two`")]
    [InlineData("- a: `A.Law_one`\n- b: `A.Law_two`\n- c: `A.Law_one`", "listed 2 times: `A.Law_one`")]
    [InlineData("- a: `A.Law_one`\n- b: `A.Law_two`\n- c: `A.Law_three`", "stale: `A.Law_three`")]
    public void What_is_missing_doubled_or_stale_is_named(string document, string? fault) =>
        Assert.Equal(
            fault is null ? [] : [fault],
            Laws.FaultsOf(document, ["A.Law_one", "A.Law_two"], ["A.Law_one", "A.Law_two", "A.Example_one"]),
            StringComparer.Ordinal);
}
