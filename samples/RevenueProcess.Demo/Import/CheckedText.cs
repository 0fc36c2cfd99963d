using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>
/// The bytes of a file that should be UTF-8, passed on once they are found to be. A byte that is no text ends the reading with a message that
/// names its line and place, since a mark in its stead would make different ids the same; so does a file that is too long.
/// </summary>
/// <param name="inner">The bytes.</param>
/// <param name="path">What messages call the file.</param>
/// <param name="encoding">The encoding that the bytes came from, for messages.</param>
/// <param name="limits">How long the file and a line of it may be.</param>
internal sealed class CheckedText(Stream inner, string path, string encoding, InputLimits limits) : InputStream
{
    private readonly byte[] _begun = new byte[4];
    private int _begunCount;
    private long _read;
    private long _line = 1;
    private long _byteOfLine = 1;

    /// <summary>Passes over some lines.</summary>
    /// <exception cref="InputException">A line is too long.</exception>
    public void SkipLines(int count)
    {
        var one = new byte[1];
        for (var length = 0; count > 0 && Read(one) == 1; length++)
        {
            if (one[0] == '\n')
            {
                (count, length) = (count - 1, -1);
            }
            else if (length == limits.Row)
            {
                throw InputException.In(path, _line, $"the line is longer than {Size.Of(limits.Row)}; if the file is as it should be, {InputLimits.RowOption} allows more");
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (DecoderFallbackException wrong)
        {
            throw Wrong(wrong.BytesUnknown?.FirstOrDefault() ?? 0, "or later");
        }

        if (read == 0 && _begunCount > 0)
        {
            throw Wrong(_begun[0], string.Empty);
        }

        _read += read;
        if (_read > limits.File)
        {
            throw InputException.In(path, $"the file is longer than {Size.Of(limits.File)} once it is decompressed; if it is as it should be, {InputLimits.FileOption} allows more");
        }

        Check(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> block)
    {
        // The character that the last block left unfinished.
        while (_begunCount > 0 && !block.IsEmpty)
        {
            _begun[_begunCount++] = block[0];
            block = block[1..];
            switch (Rune.DecodeFromUtf8(_begun.AsSpan(0, _begunCount), out _, out _))
            {
                case System.Buffers.OperationStatus.Done:
                    _byteOfLine += _begunCount;
                    _begunCount = 0;
                    break;
                case System.Buffers.OperationStatus.InvalidData:
                    throw Wrong(_begun[0], string.Empty);
            }
        }

        if (_begunCount > 0)
        {
            return;
        }

        var whole = block[..^BegunAtEnd(block)];
        if (!Utf8.IsValid(whole))
        {
            var at = FirstInvalid(whole);
            Count(whole[..at]);
            throw Wrong(whole[at], string.Empty);
        }

        Count(whole);
        block[whole.Length..].CopyTo(_begun);
        _begunCount = block.Length - whole.Length;
    }

    private void Count(ReadOnlySpan<byte> text)
    {
        var last = text.LastIndexOf((byte)'\n');
        _line += text.Count((byte)'\n');
        _byteOfLine = last < 0 ? _byteOfLine + text.Length : text.Length - last;
    }

    /// <summary>How many bytes at the end begin a character and do not finish it.</summary>
    private static int BegunAtEnd(ReadOnlySpan<byte> block)
    {
        for (var length = 1; length <= Math.Min(3, block.Length); length++)
        {
            if ((block[^length] & 0xC0) != 0x80)
            {
                return Rune.DecodeFromUtf8(block[^length..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? length : 0;
            }
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private InputException Wrong(byte value, string where) => InputException.In(path, _line, string.Create(
        CultureInfo.InvariantCulture,
        $"byte {_byteOfLine} of the line {where}{(where.Length > 0 ? " " : "")}(0x{value:X2}) is no text in {encoding}; state the encoding of the file in the import, such as \"encoding\": \"windows-1252\""));
}
