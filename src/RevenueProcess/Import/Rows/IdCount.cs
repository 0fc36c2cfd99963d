namespace RevenueProcess;

/// <summary>How many ids a file writes, and how many they are once they are read.</summary>
internal sealed class IdCount
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    public int Written => _written.Count;

    public int Meant => _meant.Count;

    /// <summary>How many fewer they are.</summary>
    public int Joined => Written - Meant;

    public void Add(string written, string meant)
    {
        _written.Add(written);
        _meant.Add(meant);
    }
}
