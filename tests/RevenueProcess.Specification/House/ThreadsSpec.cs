using System.Text.RegularExpressions;

namespace RevenueProcess.Specification.House;

/// <summary>The library works on as many threads as its caller allows, and asks no machine how many it has.</summary>
public sealed partial class ThreadsSpec
{
    [Fact]
    public void Threads_are_started_in_one_place() => Assert.Empty(Repository.Files("src/RevenueProcess", "*.cs")
        .Where(file => !file.Path.EndsWith("Foundation/Shares.cs", StringComparison.Ordinal) && Starts().IsMatch(file.Text))
        .Select(file => $"{file.Path} starts threads without Shares: {Starts().Match(file.Text).Value}"));

    [Fact]
    public void Nothing_counts_the_processors_of_the_machine() => Assert.DoesNotContain(
        Repository.Files("src/RevenueProcess", "*.cs"), file => file.Text.Contains("ProcessorCount", StringComparison.Ordinal));

    [GeneratedRegex(@"\bParallel\.|AsParallel|Task\.Run|new Thread\b|ThreadPool", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Starts();
}
