using System.Text.Json;

namespace RevenueProcess;

/// <summary>Finds keys that are not well-formed Unicode (an escaped surrogate that stands alone), which cannot be read as text at all.</summary>
internal static class JsonKeys
{
    /// <summary>Whether all keys can be read; those that cannot are faults.</summary>
    public static bool Check(JsonElement element, string path, JsonReading reading)
    {
        // Paths are made only when there is something to report.
        if (AreWellFormed(element))
        {
            return true;
        }

        Report(element, path, reading);
        return false;
    }

    private static bool AreWellFormed(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().All(AreWellFormed),
        JsonValueKind.Object => element.EnumerateObject().All(member => NameOf(member) is not null && AreWellFormed(member.Value)),
        _ => true,
    };

    private static void Report(JsonElement element, string path, JsonReading reading)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                Report(item, JsonPath.Of(path, index++), reading);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (reading.IsFull)
                {
                    return;
                }

                if (NameOf(member) is { } name)
                {
                    Report(member.Value, JsonPath.Of(path, name), reading);
                    continue;
                }

                reading.Add(FaultCodes.NotUnicode, path);
            }
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
