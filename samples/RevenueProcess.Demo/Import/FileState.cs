namespace RevenueProcess.Samples.Demo.Import;

/// <summary>How long a file is and when it was last written, so that a change while it is read does not go unseen. A pipe has neither.</summary>
internal sealed class FileState
{
    private readonly FileStream _file;
    private readonly long? _length;
    private readonly DateTime _written;

    public FileState(FileStream file)
    {
        _file = file;
        _length = LengthNow();
        _written = File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    /// <summary>How many bytes of the file have been read, and how many there are; 0 where it is not known.</summary>
    public (long Read, long All) Progress => _length is { } length ? (_file.Position, length) : (0, 0);

    /// <summary>Whether the file has changed since.</summary>
    public bool HasChanged => _length is { } length && (LengthNow() != length || File.GetLastWriteTimeUtc(_file.SafeFileHandle) != _written);

    private long? LengthNow() => _file.CanSeek ? _file.Length : null;
}
