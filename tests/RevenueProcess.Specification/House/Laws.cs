using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.House;

/// <summary>The tests by the names the specification gives them: <c>ClassName.Method_name</c>.</summary>
internal static partial class Laws
{
    /// <summary>Every property of an assembly.</summary>
    public static IReadOnlyList<string> In(Assembly assembly) => Tests<PropertyAttribute>(assembly);

    /// <summary>Every test of an assembly: properties, examples, oracles.</summary>
    public static IReadOnlyList<string> TestsIn(Assembly assembly) => Tests<FactAttribute>(assembly);

    /// <summary>A law that is not listed exactly once; a listed test that does not exist (a test is told by the underscore in its name).</summary>
    public static IEnumerable<string> FaultsOf(string document, IReadOnlyList<string> laws, IReadOnlyList<string> tests)
    {
        var listed = TestName().Matches(document).Select(match => match.Groups["name"].Value).ToLookup(name => name, StringComparer.Ordinal);
        foreach (var twice in laws.GroupBy(law => law, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"ambiguous: two tests are named {twice.Key}";
        }

        foreach (var law in laws.Distinct(StringComparer.Ordinal).Where(law => listed[law].Count() != 1))
        {
            yield return listed.Contains(law) ? $"listed {listed[law].Count()} times: `{law}`" : $"missing: - {Sentence(law)}: `{law}`";
        }

        foreach (var stale in listed.Select(group => group.Key).Where(name => name.Split('.')[^1].Contains('_')).Except(tests, StringComparer.Ordinal))
        {
            yield return $"stale: `{stale}`";
        }
    }

    private static List<string> Tests<TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [.. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(TAttribute), inherit: true))
            .Select(method => $"{NameOf(method.DeclaringType!)}.{method.Name}")
            .Order(StringComparer.Ordinal)];

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{NameOf(outer)}.{type.Name}" : type.Name;

    private static string Sentence(string law) => law.Split('.')[^1].Replace('_', ' ');

    [GeneratedRegex(@"`(?<name>[A-Za-z]\w*(\.[A-Za-z]\w*)+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();
}
