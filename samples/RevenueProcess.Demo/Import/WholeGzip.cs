using System.IO.Compression;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>
/// What a gzip file holds, all of it or none: a file that is cut short, has no trailer or is followed by something else is refused, which
/// <see cref="GZipStream"/> alone takes for whole.
/// </summary>
/// <remarks>
/// A gzip file may have several members, one after the other. So a last member is put behind the file, whose text is known: if
/// <see cref="GZipStream"/> reads it, it has read all members before it to their ends, and has held them against their checksums.
/// </remarks>
internal sealed class WholeGzip : InputStream
{
    private static readonly byte[] _end = "the end of the file"u8.ToArray();

    private readonly Marked _marked;
    private readonly GZipStream _members;
    private readonly byte[] _seen = new byte[_end.Length];
    private int _seenCount;

    public WholeGzip(Stream file)
    {
        _marked = new Marked(file);
        _members = new GZipStream(_marked, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The file is damaged, cut short, or followed by something else.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        if (!_marked.IsAtEnd && read > 0)
        {
            return read;
        }

        // The file is at its end: what was read last, and all that follows, is the text of the last member.
        See(buffer[..read]);
        for (var rest = new byte[_end.Length]; _seenCount < _end.Length && Unpack(rest) is var more and > 0;)
        {
            See(rest.AsSpan(0, more));
        }

        return _seen.AsSpan(0, _seenCount).SequenceEqual(_end) ? 0 : throw CutShort();
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _members.Read(buffer);
        }
        catch (InvalidDataException) when (_marked.IsAtEnd)
        {
            throw CutShort();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _members.Dispose();
        base.Dispose(disposing);
    }

    private void See(ReadOnlySpan<byte> text)
    {
        if (text.Length > _end.Length - _seenCount)
        {
            throw CutShort();
        }

        text.CopyTo(_seen.AsSpan(_seenCount));
        _seenCount += text.Length;
    }

    private static InvalidDataException CutShort() => new("it is cut short, or something else follows its end");

    /// <summary>A file, and behind it the last member.</summary>
    private sealed class Marked(Stream file) : InputStream
    {
        private readonly MemoryStream _last = new(Compressed());

        /// <summary>Whether the file has been read to its end.</summary>
        public bool IsAtEnd { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!IsAtEnd && file.Read(buffer) is var read and > 0)
            {
                return read;
            }

            IsAtEnd = true;
            return _last.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }

        private static byte[] Compressed()
        {
            using var member = new MemoryStream();
            using (var gzip = new GZipStream(member, CompressionLevel.Optimal))
            {
                gzip.Write(_end);
            }

            return member.ToArray();
        }
    }
}
