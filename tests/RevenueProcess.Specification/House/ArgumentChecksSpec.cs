using System.Text.RegularExpressions;

namespace RevenueProcess.Specification.House;

/// <summary>Arguments are checked in one way: what any argument of its kind must be is asked of <c>Require</c>.</summary>
public sealed partial class ArgumentChecksSpec
{
    [Fact]
    public void Arguments_are_checked_in_one_place() => Assert.Empty(Repository.Files("src/RevenueProcess", "*.cs")
        .Where(file => !file.Path.EndsWith("Foundation/Require.cs", StringComparison.Ordinal) && Another().IsMatch(file.Text))
        .Select(file => $"{file.Path} checks an argument without Require: {Another().Match(file.Text).Value}"));

    [GeneratedRegex(@"Argument\w*Exception\.ThrowIf\w+|new ArgumentNullException", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Another();
}
