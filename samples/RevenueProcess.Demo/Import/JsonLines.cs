using System.Text.Json;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>On which line of a JSON document each value begins, by its path, so that a message can say where to look.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>The lines of a well-formed document; of a malformed one, as far as it goes.</summary>
    public static JsonLines Of(ReadOnlySpan<byte> utf8)
    {
        var lines = new JsonLines();
        try
        {
            lines.Scan(utf8);
        }
        catch (JsonException)
        {
            // What has been seen so far stands.
        }

        return lines;
    }

    /// <summary>The path of a member.</summary>
    public static string Child(string parent, string key) =>
        key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$') ? $"{parent}.{key}" : $"{parent}['{key}']";

    /// <summary>The path of an element.</summary>
    public static string Child(string parent, int index) => FormattableString.Invariant($"{parent}[{index}]");

    /// <summary>The line, from 1, of the value at a path, or of the nearest value that contains it; null if there is none.</summary>
    public int? LineOf(string path)
    {
        while (path.Length > 0)
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }

            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return null;
    }

    /// <summary>Faults of a document with the file and, where it is known, the line.</summary>
    public InputException Located(string file, IEnumerable<Fault> faults) => new(string.Join('\n', faults.Select(fault => Located(file, fault))));

    /// <summary>A fault or warning of a document with the file and, where it is known, the line.</summary>
    public string Located(string file, Finding found) =>
        !string.Equals(found.Path, "$", StringComparison.Ordinal) && LineOf(found.Path) is { } line ? FormattableString.Invariant($"{file}:{line}: {found}") : $"{file}: {found}";

    private void Scan(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        var containers = new Stack<(string Path, int Index)>();
        var (line, counted) = (1, 0);
        string? member = null;
        while (json.Read())
        {
            line += utf8[counted..(int)json.TokenStartIndex].Count((byte)'\n');
            counted = (int)json.TokenStartIndex;
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = Child(containers.Peek().Path, json.GetString()!);
                    continue;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    containers.Pop();
                    continue;
            }

            var path = member ?? Next(containers);
            member = null;
            _lines[path] = line;
            if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                containers.Push((path, 0));
            }
        }
    }

    private static string Next(Stack<(string Path, int Index)> containers)
    {
        if (!containers.TryPop(out var array))
        {
            return "$";
        }

        containers.Push((array.Path, array.Index + 1));
        return Child(array.Path, array.Index);
    }
}
