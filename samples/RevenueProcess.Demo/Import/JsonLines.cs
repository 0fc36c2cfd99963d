using System.Text.Json;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>On which lines of a JSON document some values begin, by their paths, so that a message can say where to look.</summary>
internal sealed class JsonLines
{
    // Nothing is kept of values that nobody asks for: a hostile document has millions of them.
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private JsonLines(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _asked.Add(path);
            for (var parent = ParentOf(path); parent.Length > 0 && _around.Add(parent); parent = ParentOf(parent))
            {
                _asked.Add(parent);
            }
        }
    }

    /// <summary>The lines of some values of a well-formed document; of a malformed one, as far as it goes.</summary>
    public static JsonLines Of(ReadOnlySpan<byte> utf8, IEnumerable<string> paths)
    {
        var lines = new JsonLines(paths);
        try
        {
            lines.Scan(utf8);
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            // Malformed, or a key that is no Unicode. What has been seen so far stands.
        }

        return lines;
    }

    /// <summary>The line, from 1, of the value at a path that was asked for, or of the nearest value that contains it; null if there is none.</summary>
    public int? LineOf(string path)
    {
        for (; path.Length > 0; path = ParentOf(path))
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The path of a member, as faults have it.</summary>
    private static string Child(string parent, string key)
    {
        const int most = 100;
        var shown = key.Length <= most ? key : string.Concat(key.AsSpan(0, char.IsHighSurrogate(key[most - 2]) ? most - 2 : most - 1), "…");
        return shown.Length > 0 && shown.All(char.IsAsciiLetterOrDigit)
            ? $"{parent}.{shown}"
            : $"{parent}['{shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }

    /// <summary>The path of an element.</summary>
    private static string Child(string parent, int index) => FormattableString.Invariant($"{parent}[{index}]");

    private static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];

    private void Scan(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1000 });

        // The path of each open container in which something is asked for; null for others.
        var containers = new Stack<(string? Path, int Index)>();
        var (line, counted) = (1, 0);
        string? member = null;
        while (json.Read())
        {
            line += utf8[counted..(int)json.TokenStartIndex].Count((byte)'\n');
            counted = (int)json.TokenStartIndex;
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = containers.Peek().Path is { } parent ? Child(parent, json.GetString()!) : null;
                    continue;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    containers.Pop();
                    continue;
            }

            var path = member ?? Next(containers);
            member = null;
            if (path is not null && _asked.Contains(path))
            {
                _lines[path] = line;
            }

            if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                containers.Push((path is not null && _around.Contains(path) ? path : null, 0));
            }
        }
    }

    /// <summary>The path of the next element of the innermost list; null where nothing is asked for in it.</summary>
    private static string? Next(Stack<(string? Path, int Index)> containers)
    {
        if (!containers.TryPop(out var array))
        {
            return "$";
        }

        containers.Push((array.Path, array.Index + 1));
        return array.Path is null ? null : Child(array.Path, array.Index);
    }
}
