using System.Text.Json;

namespace RevenueProcess;

/// <summary>Finds keys that are not well-formed Unicode (an escaped surrogate that stands alone), which cannot be read as text at all.</summary>
internal static class JsonKeys
{
    public static bool Check(JsonElement element, string path, JsonReading reading)
    {
        bool fine = true;
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                fine &= Check(item, JsonPath.Of(path, index++), reading);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (NameOf(member) is { } name)
                {
                    fine &= Check(member.Value, JsonPath.Of(path, name), reading);
                    continue;
                }

                reading.Add(FaultCodes.Malformed, path, "a key is not well-formed Unicode");
                fine = false;
            }
        }

        return fine;
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
