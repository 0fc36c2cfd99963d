using System.Text.RegularExpressions;

namespace RevenueProcess.Specification.House;

/// <summary>
/// The C# blocks of the documents and the regions of compiled code they repeat. A block follows a line
/// <c>&lt;!-- snippet: name --&gt;</c> and equals the code between <c>#region name</c> and its <c>#endregion</c>, dedented.
/// </summary>
internal static partial class Snippets
{
    public static IEnumerable<string> FaultsOf(IEnumerable<SourceText> documents, IEnumerable<SourceText> code)
    {
        var regions = code.SelectMany(Regions).ToLookup(region => region.Name, region => region.Text, StringComparer.Ordinal);
        return documents.SelectMany(document => FaultsOf(document, regions));
    }

    private static IEnumerable<string> FaultsOf(SourceText document, ILookup<string, string> regions)
    {
        var lines = Lines(document.Text);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is not { Success: true } fence)
            {
                if (Marker().IsMatch(lines[i]) && (i + 1 == lines.Length || !IsCSharp(Fence().Match(lines[i + 1]))))
                {
                    yield return $"{document.Path}:{i + 1}: the marker is not followed by a csharp block";
                }

                continue;
            }

            var start = i++;
            while (i < lines.Length && !lines[i].Trim().StartsWith(fence.Groups["fence"].Value, StringComparison.Ordinal))
            {
                i++;
            }

            var at = $"{document.Path}:{start + 1}";
            var marker = start > 0 ? Marker().Match(lines[start - 1]) : Match.Empty;
            if (!IsCSharp(fence))
            {
                continue;
            }

            if (!marker.Success)
            {
                yield return $"{at}: a csharp block without a line <!-- snippet: name --> before it";
                continue;
            }

            var name = marker.Groups["name"].Value;
            var found = regions[name].ToList();
            var written = Dedent(lines[(start + 1)..Math.Min(i, lines.Length)]);
            if (found.Count != 1)
            {
                yield return $"{at}: {found.Count} regions are named '{name}', one was expected";
            }
            else if (!string.Equals(found[0], written, StringComparison.Ordinal))
            {
                yield return $"{at}: the block is not the region '{name}', which is\n{found[0]}\n";
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Regions(SourceText file)
    {
        var open = new Stack<(string Name, List<string> Lines)>();
        foreach (var line in Lines(file.Text))
        {
            if (Region().Match(line) is { Success: true } region)
            {
                open.Push((region.Groups["name"].Value, []));
            }
            else if (line.TrimStart().StartsWith("#endregion", StringComparison.Ordinal) && open.TryPop(out var closed))
            {
                yield return (closed.Name, Dedent(closed.Lines));
            }
            else
            {
                foreach (var (_, lines) in open)
                {
                    lines.Add(line);
                }
            }
        }
    }

    private static string Dedent(IEnumerable<string> lines)
    {
        var trimmed = lines.Select(line => line.TrimEnd()).ToList();
        var indent = trimmed.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', trimmed.Select(line => line.Length == 0 ? line : line[indent..])).Trim('\n');
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool IsCSharp(Match fence) => fence.Success && fence.Groups["language"].Value.ToLowerInvariant() is "csharp" or "cs" or "c#";

    [GeneratedRegex(@"^\s*(?<fence>```+|~~~+)\s*(?<language>[^\s`]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!-- snippet: (?<name>.+?) -->\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*#region\s+(?<name>.+?)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Region();
}
