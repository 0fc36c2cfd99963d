using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace RevenueProcess.Specification.Samples;

/// <summary>Changes documents and files of rows at random: in what they mean, in how they are written, and byte by byte.</summary>
internal sealed class Fuzz(Random random)
{
    private static readonly string[] _values =
    [
        "null", "true", "0", "-1", "2", "1e400", "-0.0", "9223372036854775808", "0.1", "\"\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u001b[2J\"", "\"\\u202e\"", "[]", "{}", "[null]", "[[[[[[]]]]]]",
        "\"P1D\"", "\"PT5M\"", "\"P9999999D\"", "\"9999-12-31T23:59:59Z\"", "\"-9998-01-01T00:00:00Z\"", "\"Europe/Berlin\"", "\"Etc/GMT+12\"", "\"dd.MM.uuuu\"", "\"iso\"", "\"unix seconds\"",
        "\"spreadsheet days\"", "\"utf-16\"", "\"utf-7\"", "\"windows-1252\"", "\"1.234,5\"", "\"inquiry\"", "\"lost\"", "\"id\"", "\"lead\"", "\"wide\"", "\"long\"", "\"\t\"", "\"/etc/passwd\"", "\"../x\"",
    ];

    private static readonly string[] _cells =
    [
        "", " ", "\"", "\"\"", "a\"b", "\u001b[31m", "\u202e", "\0", "\u3164", "\ufeff", "0001-01-01", "0002-01-01", "9997-12-31", "9999-12-31T23:59:59.9999999Z", "2025-02-30", "20251004T100000Z",
        "2025-10-05T10:00:00+18:00", "45352.5", "1e309", "1E-28", "79228162514264337593543950335", "-79228162514264337593543950335", "79228162514264337593543950336", "-1", "(1.000,50)", "1.000", "1.000,50",
        "NaN", "∞", new('9', 400), new('x', 3000), "inquiry", "engaged", "customer", "won", "lost", "nurture", "SAL", "a", "b", "x", "n/a", "yes", "true", "2025-10-04", "2025-10-04 24:00", "Total", "StageName",
    ];

    /// <summary>A changed file: a document by its name, or else rows.</summary>
    public byte[] Changed(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var changes = random.Next(3) == 0 ? 3 : 1; changes > 0; changes--)
        {
            bytes = random.Next(8) == 0 ? Bytes(bytes) : name.EndsWith(".json", StringComparison.Ordinal) ? Document(bytes) : Rows(bytes);
        }

        return random.Next(16) == 0 ? Written(bytes) : bytes;
    }

    private static readonly JsonReaderOptions _lenient = new() { MaxDepth = 1000 };

    /// <summary>Puts another value, key or part of the document where one of them stands.</summary>
    private byte[] Document(byte[] document)
    {
        var tokens = Tokens(document);
        if (tokens.Count == 0)
        {
            return Bytes(document);
        }

        var (start, end, isKey) = tokens[random.Next(tokens.Count)];
        var alike = tokens.Where(token => token.IsKey == isKey).ToList();
        var other = alike[random.Next(alike.Count)];
        byte[] by = (isKey, random.Next(7)) switch
        {
            (true, 0) => "\"kind\":"u8.ToArray(),
            (true, 1) => "\"\\ud800\":"u8.ToArray(),
            (true, 2) => [],
            (_, 3 or 5 or 6) => document[other.Start..other.End],
            (false, 4) => [],
            (true, _) => Encoding.UTF8.GetBytes($"\"{(char)random.Next(1, 0x2100)}\":"),
            _ => Encoding.UTF8.GetBytes(_values[random.Next(_values.Length)]),
        };
        return [.. document[..start], .. by, .. random.Next(8) == 0 ? document[start..end] : [], .. document[end..]];
    }

    /// <summary>Where keys (with their colons) and values stand, as far as the document can be read.</summary>
    private static List<(int Start, int End, bool IsKey)> Tokens(byte[] document)
    {
        var tokens = new List<(int Start, int End, bool IsKey)>();
        var open = new Stack<int>();
        var json = new Utf8JsonReader(document, _lenient);
        try
        {
            while (json.Read())
            {
                switch (json.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((int)json.TokenStartIndex);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        tokens.Add((open.Pop(), (int)json.BytesConsumed, IsKey: false));
                        break;
                    default:
                        tokens.Add(((int)json.TokenStartIndex, (int)json.BytesConsumed, json.TokenType == JsonTokenType.PropertyName));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What stands before is enough.
        }

        return tokens;
    }

    /// <summary>Puts other cells and rows where some stand, or takes some away.</summary>
    private byte[] Rows(byte[] rows)
    {
        var lines = Encoding.UTF8.GetString(rows).Split('\n').ToList();
        var at = random.Next(lines.Count);
        var sign = lines[at].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var cells = lines[at].Split(sign).ToList();
        var cell = random.Next(cells.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 1:
                lines.RemoveAt(at);
                break;
            case 2:
                cells.RemoveAt(cell);
                lines[at] = string.Join(sign, cells);
                break;
            case 3:
                cells.Insert(cell, _cells[random.Next(_cells.Length)]);
                lines[at] = string.Join(sign, cells);
                break;
            default:
                cells[cell] = random.Next(3) == 0 ? $"\"{_cells[random.Next(_cells.Length)]}\"" : _cells[random.Next(_cells.Length)];
                lines[at] = string.Join(sign, cells);
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join(random.Next(10) == 0 ? "\r\n" : "\n", lines));
    }

    private byte[] Bytes(byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        var to = random.Next(from, Math.Min(bytes.Length, from + 40) + 1);
        byte[] some = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (byte)random.Next(256))];
        return random.Next(5) switch
        {
            0 => bytes[..from],
            1 => [.. bytes[..from], .. bytes[to..]],
            2 => [.. bytes[..to], .. bytes[from..]],
            3 => [.. bytes[..from], .. some, .. bytes[from..]],
            _ => [.. bytes[..from], .. some, .. bytes[Math.Min(bytes.Length, from + some.Length)..]],
        };
    }

    /// <summary>The same in another encoding, or compressed, whole or not.</summary>
    private byte[] Written(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        switch (random.Next(6))
        {
            case 0:
                return [0xef, 0xbb, 0xbf, .. bytes];
            case 1:
                return [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)];
            case 2:
                return Encoding.Latin1.GetBytes(text);
        }

        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return random.Next(2) == 0 ? file.ToArray() : Bytes(file.ToArray());
    }
}
