namespace RevenueProcess;

/// <summary>Texts side by side in one array: reading many of them touches far less memory than as many strings.</summary>
internal sealed class CharacterPool
{
    private char[] _characters = new char[64];

    /// <summary>Where the last text ends, and the next one will start.</summary>
    public int End { get; private set; }

    public ReadOnlySpan<char> this[int start, int end] => _characters.AsSpan(start..end);

    public void Append(ReadOnlySpan<char> text)
    {
        var end = End + text.Length;
        if (end > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(end, (int)Math.Min(2L * _characters.Length, Array.MaxLength)));
        }

        text.CopyTo(_characters.AsSpan(End));
        End = end;
    }

    public void Clear() => End = 0;
}
