using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>The values of one JSON object by key; a value of the wrong type is listed as a fault and read as absent.</summary>
internal sealed class JsonMembers
{
    private readonly JsonReading _reading;
    private readonly Dictionary<string, JsonElement> _members;
    private readonly string _path;

    private JsonMembers(JsonReading reading, Dictionary<string, JsonElement> members, string path)
    {
        _reading = reading;
        _members = members;
        _path = path;
    }

    /// <summary>The object, or null when the value is none. Unknown and repeated keys are listed.</summary>
    public static JsonMembers? Of(JsonReading reading, JsonElement element, string path, params ReadOnlySpan<string> known) =>
        reading.Object(element, path, known) is { } members ? new JsonMembers(reading, members, path) : null;

    /// <summary>The path of the object.</summary>
    public string Path => _path;

    /// <summary>Whether the key is there, whatever its value.</summary>
    public bool Has(string key) => _members.ContainsKey(key);

    /// <summary>The value of a key that may be absent.</summary>
    public JsonElement? Find(string key) => _members.TryGetValue(key, out var element) ? element : null;

    /// <summary>The path of a key.</summary>
    public string PathOf(string key) => JsonPath.Of(_path, key);

    /// <summary>A text that may be absent.</summary>
    public string? Text(string key) =>
        Find(key) is { } element && _reading.Text(element, PathOf(key), out var text) ? text : null;

    /// <summary>A text that must be there.</summary>
    public string? RequiredText(string key) =>
        _reading.Member(_members, key, _path, out var element) && _reading.Text(element, PathOf(key), out var text) ? text : null;

    /// <summary>A text with a visible character, that may be absent.</summary>
    public string? Name(string key) =>
        Find(key) is { } element && _reading.Name(element, PathOf(key), out var name) ? name : null;

    /// <summary>A text with a visible character, that must be there.</summary>
    public string? RequiredName(string key) => Required(key) is null ? null : Name(key);

    /// <summary>A value that must be there.</summary>
    public JsonElement? Required(string key) => _reading.Member(_members, key, _path, out var element) ? element : null;

    /// <summary>A whole number that must be there.</summary>
    public int? RequiredInteger(string key) =>
        _reading.Member(_members, key, _path, out var element) && _reading.Integer(element, PathOf(key), out var number) ? number : null;

    /// <summary>A duration that must be there.</summary>
    public Duration? RequiredDuration(string key) => Required(key) is null ? null : Duration(key);

    /// <summary>A duration that may be absent.</summary>
    public Duration? Duration(string key) =>
        Find(key) is { } element && _reading.Duration(element, PathOf(key), out var duration) ? duration : null;

    /// <summary>A whole number that may be absent.</summary>
    public int? Integer(string key, int least) =>
        Find(key) is { } element && _reading.Integer(element, PathOf(key), least, int.MaxValue, out var number) ? (int)number : null;

    /// <summary>An instant that may be absent.</summary>
    public Instant? Instant(string key) =>
        Find(key) is { } element && _reading.Instant(element, PathOf(key), out var instant) ? instant : null;

    /// <summary>A duration longer than zero that may be absent.</summary>
    public Duration? Window(string key) =>
        Find(key) is { } element && _reading.Window(element, PathOf(key), out var window) ? window : null;

    /// <summary>True or false; absent is false.</summary>
    public bool Flag(string key) => Find(key) is { } element && _reading.Flag(element, PathOf(key), out var flag) && flag;

    /// <summary>A word of a closed list, that may be absent.</summary>
    public T? Word<T>(string key, params ReadOnlySpan<(string Word, T Meaning)> words)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var known = new List<string>();
        foreach (var (word, meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }

            known.Add(word);
        }

        _reading.Add(FaultCodes.UnknownWord, PathOf(key), ("word", text), ("known", known));
        return null;
    }

    /// <summary>The elements of a list that may be absent, with their paths.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> List(string key) =>
        Find(key) is { } element && _reading.List(element, PathOf(key)) is { } items ? items : [];

    /// <summary>The elements of a list that must be there and have at least one, with their paths.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> RequiredList(string key) =>
        Required(key) is { } element && _reading.NonEmptyList(element, PathOf(key)) is { } items ? items : [];

    /// <summary>A list of texts; null when it is absent or could not be read in whole.</summary>
    public IReadOnlyList<string>? Texts(string key)
    {
        if (Find(key) is not { } element || _reading.List(element, PathOf(key)) is not { } items)
        {
            return null;
        }

        var texts = Texts(items);
        return texts.Count == items.Count ? [.. texts.Select(text => text.Text)] : null;
    }

    /// <summary>One text or a list of at least one, with their paths; empty when absent.</summary>
    public IReadOnlyList<(string Text, string Path)> OneOrMany(string key) => Find(key) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => Texts(_reading.NonEmptyList(list, PathOf(key)) ?? []),
        { } element => Texts([(element, PathOf(key))]),
    };

    private List<(string Text, string Path)> Texts(IEnumerable<(JsonElement Element, string Path)> items)
    {
        var texts = new List<(string Text, string Path)>();
        foreach (var (element, path) in items)
        {
            if (_reading.Text(element, path, out var text))
            {
                texts.Add((text, path));
            }
        }

        return texts;
    }
}
