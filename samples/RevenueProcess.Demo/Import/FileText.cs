using System.Text;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Makes UTF-8 of a file, plain or gzip, in whatever encoding its import states or its byte order mark says.</summary>
internal static class FileText
{
    private const string Utf8 = "UTF-8";

    /// <summary>The text of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">What messages call it.</param>
    /// <param name="name">The name of its encoding, if it is stated.</param>
    /// <param name="limits">How long the file and a line of it may be.</param>
    public static CheckedText Of(Stream file, string path, string? name, InputLimits limits)
    {
        var bytes = new PeekedStream(file);
        if (bytes.Begin.StartsWith<byte>([0x1f, 0x8b]))
        {
            bytes = new PeekedStream(new WholeGzip(bytes));
        }

        var encoding = TextEncodings.Find(name ?? Marked(bytes.Begin));
        return encoding is null or UTF8Encoding
            ? new CheckedText(bytes, path, Utf8, limits)
            : new CheckedText(Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8), path, encoding.WebName, limits);
    }

    /// <summary>The encoding that a byte order mark says; UTF-8 where there is none.</summary>
    private static string Marked(ReadOnlySpan<byte> begin) =>
        begin.StartsWith<byte>([0xff, 0xfe, 0, 0]) ? "utf-32"
        : begin.StartsWith<byte>([0xff, 0xfe]) ? "utf-16"
        : begin.StartsWith<byte>([0xfe, 0xff]) ? "utf-16BE"
        : Utf8;
}
