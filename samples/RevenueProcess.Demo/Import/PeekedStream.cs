namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A stream whose first bytes can be looked at before it is read, also where it cannot go back.</summary>
internal sealed class PeekedStream : InputStream
{
    private const int Peeked = 4;

    private readonly Stream _inner;
    private readonly byte[] _begin;
    private int _given;

    public PeekedStream(Stream inner)
    {
        var begin = new byte[Peeked];
        _inner = inner;
        _begin = begin[..inner.ReadAtLeast(begin, Peeked, throwOnEndOfStream: false)];
    }

    /// <summary>The first four bytes, or all of a shorter stream.</summary>
    public ReadOnlySpan<byte> Begin => _begin;

    public override int Read(Span<byte> buffer)
    {
        if (_given == _begin.Length)
        {
            return _inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _begin.Length - _given);
        _begin.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }
}
