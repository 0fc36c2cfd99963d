using System.Text;

namespace RevenueProcess.Specification.Process;

/// <summary>Makes a JSON document wrong: in its bytes, or in its meaning by exchanging, dropping and doubling tokens.</summary>
internal static class Damage
{
    private static readonly string[] _tokens =
    [
        "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "0.5", "\"\"", "\" \"", "\"gate\"", "\"won\"", "\"P1D\"", "\"-PT1S\"",
        "\"\\ud800\"", "\"\\ud800\":1,", "\"id\":\"x\",", "\"all\":[]", "\"meets\":\"large\"", "9999999999", "\"P99999999999D\"",
    ];

    public static byte[] To(byte[] json, Random random)
    {
        var damaged = json;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            damaged = random.Next(3) == 0 ? InBytes(damaged, random) : InTokens(damaged, random);
        }

        return damaged;
    }

    private static byte[] InBytes(byte[] json, Random random)
    {
        var damaged = json.ToList();
        var at = random.Next(damaged.Count);
        switch (random.Next(3))
        {
            case 0:
                damaged[at] = (byte)random.Next(256);
                break;
            case 1:
                damaged.RemoveRange(at, random.Next(damaged.Count - at));
                break;
            default:
                damaged.Insert(at, (byte)random.Next(128));
                break;
        }

        return damaged.Count == 0 ? [0] : [.. damaged];
    }

    private static byte[] InTokens(byte[] json, Random random)
    {
        var lines = Encoding.UTF8.GetString(json).Split('\n').ToList();
        var at = random.Next(lines.Count);
        var line = lines[at];
        var value = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        var token = _tokens[random.Next(_tokens.Length)];
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, line);
                break;
            case 2:
                (lines[at], lines[^(at + 1)]) = (lines[^(at + 1)], lines[at]);
                break;
            case 3:
                lines[at] = $"{line[..Math.Min(value, line.Length)]}{token}{(line.EndsWith(',') ? "," : "")}";
                break;
            default:
                lines.Insert(at, token);
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
