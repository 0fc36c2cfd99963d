using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Reads an input file that is JSON; what is wrong with it is said in the words of the file instead of those of the program.</summary>
internal static partial class JsonFaults
{
    /// <summary>Reads a file as a type of a context that refuses unknown keys.</summary>
    /// <param name="path">The file.</param>
    /// <param name="utf8">Its content.</param>
    /// <param name="context">What describes the type.</param>
    /// <param name="expected">What the file must be, if it is null.</param>
    /// <exception cref="InputException">The file is malformed, or does not have the form of the type.</exception>
    public static T Read<T>(string path, byte[] utf8, JsonSerializerContext context, string expected)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, typeof(T), context) as T ?? throw InputException.In(path, 1, expected);
        }
        catch (JsonException malformed)
        {
            throw InputException.In(path, (malformed.LineNumber ?? 0) + 1, $"{malformed.Path ?? "$"}: {Reason(malformed.Message, context, typeof(T))}");
        }
    }

    private static string Reason(string message, JsonSerializerContext context, Type root)
    {
        if (UnknownKey().Match(message) is { Success: true } unknown)
        {
            var known = context.GetTypeInfo(root.Assembly.GetType(unknown.Groups["type"].Value) ?? root);
            var keys = InputException.Listed(known!.Properties.Select(key => key.Name).Order(StringComparer.Ordinal));
            return $"the key '{unknown.Groups["key"].Value}' means nothing here; the keys are {keys}";
        }

        if (MissingKeys().Match(message) is { Success: true } missing)
        {
            return $"missing {missing.Groups["keys"].Value}";
        }

        if (RepeatedKey().Match(message) is { Success: true } repeated)
        {
            return $"the key '{repeated.Groups["key"].Value}' occurs twice";
        }

        if (WrongType().IsMatch(message))
        {
            return "the value has the wrong type";
        }

        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [GeneratedRegex("property '(?<key>.*)' could not be mapped to any .NET member contained in type '(?<type>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownKey();

    [GeneratedRegex("missing required properties including: (?<keys>.*?)\\.( Path:|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKeys();

    [GeneratedRegex("Duplicate property '(?<key>.*?)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RepeatedKey();

    [GeneratedRegex("could not be converted to", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongType();
}
