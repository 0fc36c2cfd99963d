namespace RevenueProcess;

/// <summary>
/// The order in which examples are the first: file by name, then line; what has no file by journey, instant, stage, text. Nothing in it
/// depends on the order of arrival.
/// </summary>
internal sealed class SetAsideExampleOrder : IComparer<SetAsideExample>
{
    public static SetAsideExampleOrder Instance { get; } = new();

    public int Compare(SetAsideExample? x, SetAsideExample? y)
    {
        var (one, other) = (x!, y!);
        var order = ComparePlaces(one.File, one.Line, other.File, other.Line);
        order = order != 0 ? order : string.CompareOrdinal(one.JourneyId, other.JourneyId);
        order = order != 0 ? order : Nullable.Compare(one.At, other.At);
        order = order != 0 ? order : string.CompareOrdinal(one.Stage, other.Stage);
        return order != 0 ? order : string.CompareOrdinal(one.Text, other.Text);
    }

    /// <summary>Compares places in files; no place comes last.</summary>
    public static int ComparePlaces(string? file, long? line, string? otherFile, long? otherLine)
    {
        var order = (file is null).CompareTo(otherFile is null);
        order = order != 0 ? order : string.CompareOrdinal(file, otherFile);
        return order != 0 ? order : Nullable.Compare(line, otherLine);
    }
}
