namespace RevenueProcess.Specification.House;

/// <summary>No code in the documents that was not compiled.</summary>
public sealed class DocumentationSpec
{
    private const string Code = """
        public static void Main()
        {
            #region greet
            Console.WriteLine("hello");

            #region answer
            if (true)
            {
                Console.WriteLine(42);
            }
            #endregion
            #endregion
        }
        """;

    [Fact]
    public void Every_csharp_block_is_a_region_of_compiled_code() => Faults.None(Snippets.FaultsOf(
        [new SourceText("README.md", Repository.Read("README.md")), .. Repository.Files("docs", "*.md")],
        [.. Repository.Files("samples", "*.cs"), .. Repository.Files("tests", "*.cs").Where(file => !file.Path.EndsWith("/DocumentationSpec.cs", StringComparison.Ordinal))]));

    [Theory]
    [InlineData("Text.\n\n<!-- snippet: answer -->\n```csharp\nif (true)\n{\n    Console.WriteLine(42);\n}\n```\n")]
    [InlineData("- In a list:\n\n  <!-- snippet: greet -->\n  ```csharp\n  Console.WriteLine(\"hello\");\n\n  if (true)\n  {\n      Console.WriteLine(42);\n  }\n  ```\n")]
    [InlineData("```sh\ndotnet test\n```\n")]
    public void A_block_that_repeats_its_region_is_right(string document) => Assert.Empty(FaultsOf(document));

    [Theory]
    [InlineData("```csharp\nConsole.WriteLine(42);\n```\n", "without a line")]
    [InlineData("<!-- snippet: nowhere -->\n```csharp\nConsole.WriteLine(42);\n```\n", "0 regions")]
    [InlineData("<!-- snippet: answer -->\n```csharp\nConsole.WriteLine(43);\n```\n", "is not the region")]
    [InlineData("<!-- snippet: answer -->\n\n```sh\ndotnet test\n```\n", "is not followed")]
    public void A_block_that_is_not_its_region_is_a_fault(string document, string message) => Assert.Contains(message, Assert.Single(FaultsOf(document)), StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOf(string document) =>
        Snippets.FaultsOf([new SourceText("Page.md", document)], [new SourceText("Program.cs", Code)]);
}
