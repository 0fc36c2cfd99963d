using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Reads JSON values of one expected type; what is wrong goes to the list of faults, and reading goes on.</summary>
internal sealed class JsonReading(List<Fault> faults)
{
    /// <summary>No more faults than these are listed: who repairs a thousand reads again.</summary>
    public const int MostFaults = 1000;

    /// <summary>The longest list.</summary>
    public const int MostItems = 100_000;

    private const int MostDuration = 100;

    /// <summary>
    /// Whether keys that mean nothing are skipped rather than faults: in what was stored, which a newer version may have written. In
    /// definitions they are faults.
    /// </summary>
    public bool SkipsUnknownKeys { get; init; }

    /// <summary>Whether no more faults are listed.</summary>
    public bool IsFull => faults.Count >= MostFaults;

    /// <summary>
    /// An object whose keys are all known and occur once. Repeated keys, and unknown ones unless they are skipped, are faults, but the
    /// object is still read.
    /// </summary>
    public Dictionary<string, JsonElement>? Object(JsonElement element, string path, params ReadOnlySpan<string> known)
    {
        if (!Is(element, JsonValueKind.Object, "object", path))
        {
            return null;
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsFull)
            {
                members.TryAdd(member.Name, member.Value);
                continue;
            }

            string at = JsonPath.Of(path, member.Name);
            if (!known.Contains(member.Name))
            {
                if (!SkipsUnknownKeys)
                {
                    Add(FaultCodes.UnknownKey, at, ("key", member.Name), ("known", known.ToArray()));
                }
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                Add(FaultCodes.RepeatedKey, at, ("key", member.Name));
            }
        }

        return members;
    }

    /// <summary>The members of an object whose keys are data, each with its path; a key that occurs twice is a fault. Null when it is none.</summary>
    public List<(string Key, JsonElement Element, string Path)>? Entries(JsonElement element, string path)
    {
        if (!Is(element, JsonValueKind.Object, "object", path))
        {
            return null;
        }

        var entries = new List<(string Key, JsonElement Element, string Path)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsFull)
            {
                break;
            }

            string at = JsonPath.Of(path, member.Name);
            if (keys.Add(member.Name))
            {
                entries.Add((member.Name, member.Value, at));
            }
            else
            {
                Add(FaultCodes.RepeatedKey, at, ("key", member.Name));
            }
        }

        return entries;
    }

    public bool Member(Dictionary<string, JsonElement> members, string key, string path, out JsonElement member)
    {
        if (members.TryGetValue(key, out member))
        {
            return true;
        }

        Add(FaultCodes.MissingKey, path, ("key", key));
        return false;
    }

    /// <summary>A value that must be there.</summary>
    public bool Required<T>(Dictionary<string, JsonElement> members, string key, string path, JsonRead<T> read, out T value)
    {
        value = default!;
        return Member(members, key, path, out JsonElement member) && read(member, JsonPath.Of(path, key), out value);
    }

    /// <summary>A value that may be absent, and is then left as it is.</summary>
    public static bool Optional<T>(Dictionary<string, JsonElement> members, string key, string path, JsonRead<T> read, ref T? value)
        where T : struct
    {
        if (!members.TryGetValue(key, out JsonElement member))
        {
            return true;
        }

        bool fine = read(member, JsonPath.Of(path, key), out T found);
        value = found;
        return fine;
    }

    /// <summary>One of several values, by the word for it.</summary>
    public bool OneOf<T>(JsonElement element, string path, IReadOnlyList<T> known, Func<T, string> word, out T value)
        where T : struct
    {
        value = default;
        if (!Text(element, path, out string? text))
        {
            return false;
        }

        foreach (T each in known)
        {
            if (word(each) == text)
            {
                value = each;
                return true;
            }
        }

        Add(FaultCodes.UnknownWord, path, ("word", text), ("known", known.Select(word)));
        return false;
    }

    /// <summary>The values of a list; null when one of them could not be read.</summary>
    public List<T>? Items<T>(JsonElement element, string path, JsonRead<T> read)
    {
        if (List(element, path) is not { } items)
        {
            return null;
        }

        bool fine = true;
        var values = new List<T>(items.Count);
        foreach ((JsonElement item, string at) in items)
        {
            fine &= read(item, at, out T value);
            values.Add(value);
        }

        return fine ? values : null;
    }

    /// <summary>The texts of a list; null when one of them could not be read.</summary>
    public List<string>? Texts(JsonElement element, string path) => Items<string>(element, path, AnyText);

    /// <summary>As <see cref="Text"/>, in the shape of <see cref="JsonRead{T}"/>.</summary>
    public bool AnyText(JsonElement element, string path, out string text)
    {
        bool fine = Text(element, path, out string? found);
        text = found ?? "";
        return fine;
    }

    public bool Text(JsonElement element, string path, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!Is(element, JsonValueKind.String, "string", path))
        {
            return false;
        }

        try
        {
            text = element.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            Add(FaultCodes.NotUnicode, path);
            return false;
        }
    }

    public bool Name(JsonElement element, string path, [NotNullWhen(true)] out string? name)
    {
        if (!Text(element, path, out name))
        {
            return false;
        }

        if (!Characters.AreBlank(name))
        {
            return true;
        }

        Add(FaultCodes.Blank, path, ("text", name));
        return false;
    }

    /// <summary>As <see cref="Name"/>, in the shape of <see cref="JsonRead{T}"/>.</summary>
    public bool AnyName(JsonElement element, string path, out string name)
    {
        bool fine = Name(element, path, out string? found);
        name = found ?? "";
        return fine;
    }

    public bool Flag(JsonElement element, string path, out bool flag)
    {
        flag = element.ValueKind == JsonValueKind.True;
        return flag || Is(element, JsonValueKind.False, "boolean", path);
    }

    /// <summary>A number that a decimal holds exactly; nothing is rounded.</summary>
    public bool Number(JsonElement element, string path, out decimal number)
    {
        number = 0;
        if (!Is(element, JsonValueKind.Number, "number", path))
        {
            return false;
        }

        if (element.TryGetDecimal(out number))
        {
            if (ExactDecimal.Is(element, number))
            {
                return true;
            }

            Add(FaultCodes.TooPrecise, path, ("number", element.GetRawText()), ("digits", ExactDecimal.MostDecimals));
            return false;
        }

        Add(FaultCodes.OutOfRange, path, ("number", element.GetRawText()), ("low", decimal.MinValue), ("high", decimal.MaxValue));
        return false;
    }

    public bool Integer(JsonElement element, string path, out int number)
    {
        bool fine = Integer(element, path, int.MinValue, int.MaxValue, out long whole);
        number = (int)whole;
        return fine;
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>; 0 when it is none.</summary>
    public bool Integer(JsonElement element, string path, long low, long high, out long number)
    {
        number = 0;
        if (!Is(element, JsonValueKind.Number, "integer", path))
        {
            return false;
        }

        if (element.TryGetInt64(out long whole) && whole >= low && whole <= high)
        {
            number = whole;
            return true;
        }

        string text = element.GetRawText();
        if (text.AsSpan().ContainsAny(".eE"))
        {
            Add(FaultCodes.WrongType, path, ("expected", "integer"), ("found", "number"));
        }
        else
        {
            Add(FaultCodes.OutOfRange, path, ("number", text), ("low", low), ("high", high));
        }

        return false;
    }

    /// <summary>The version that a reference states, if it states one.</summary>
    public bool Version(Dictionary<string, JsonElement> members, string path, out int? version)
    {
        version = null;
        if (!members.TryGetValue("version", out JsonElement value))
        {
            return true;
        }

        bool fine = Integer(value, JsonPath.Of(path, "version"), out int number);
        version = number;
        return fine;
    }

    public bool Instant(JsonElement element, string path, out Instant instant)
    {
        instant = default;
        if (!Text(element, path, out string? text))
        {
            return false;
        }

        if (InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out instant))
        {
            return true;
        }

        Add(FaultCodes.NotInstant, path, ("text", text));
        return false;
    }

    public bool Date(JsonElement element, string path, out LocalDate date)
    {
        date = default;
        if (!Text(element, path, out string? text))
        {
            return false;
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date))
        {
            return true;
        }

        Add(FaultCodes.NotDate, path, ("text", text));
        return false;
    }

    /// <summary>A duration of any length.</summary>
    public bool Duration(JsonElement element, string path, out Duration duration)
    {
        duration = default;
        if (!Text(element, path, out string? text))
        {
            return false;
        }

        if (text.Length <= MostDuration && IsoDuration.TryParse(text, out Duration? parsed))
        {
            duration = parsed.Value;
            return true;
        }

        Add(FaultCodes.NotDuration, path, ("text", text));
        return false;
    }

    public bool Window(JsonElement element, string path, out Duration window)
    {
        if (!Duration(element, path, out window))
        {
            return false;
        }

        if (IsoDuration.IsWindow(window))
        {
            return true;
        }

        Add(FaultCodes.InvalidDuration, path, ("duration", window), ("most", IsoDuration.Longest));
        return false;
    }

    /// <summary>The elements of a list with their paths; null when it is no list.</summary>
    public List<(JsonElement Element, string Path)>? List(JsonElement element, string path)
    {
        if (!Is(element, JsonValueKind.Array, "array", path))
        {
            return null;
        }

        if (element.GetArrayLength() > MostItems)
        {
            Add(FaultCodes.TooLarge, path, ("count", element.GetArrayLength()), ("unit", "elements"), ("most", MostItems));
            return null;
        }

        return [.. element.EnumerateArray().Select((item, index) => (item, JsonPath.Of(path, index)))];
    }

    /// <summary>As <see cref="List"/>; an empty list is a fault, too.</summary>
    public List<(JsonElement Element, string Path)>? NonEmptyList(JsonElement element, string path)
    {
        var list = List(element, path);
        if (list is not { Count: 0 })
        {
            return list;
        }

        Add(FaultCodes.Empty, path);
        return null;
    }

    public void Add(Fault fault)
    {
        if (!IsFull)
        {
            faults.Add(fault);
        }
    }

    public void Add(string code, string path, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!IsFull)
        {
            faults.Add(new(code, path, parameters));
        }
    }

    private bool Is(JsonElement element, JsonValueKind kind, string expected, string path)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        string actual = element.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };
        Add(FaultCodes.WrongType, path, ("expected", expected), ("found", actual));
        return false;
    }
}
