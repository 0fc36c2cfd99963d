namespace RevenueProcess;

/// <summary>
/// Doubts about the numbers of a file that are read plainly, since it does not say how they are written: beside one with a decimal comma, such as
/// <c>1.000,50</c>, the point in <c>1.000</c> may stand between groups.
/// </summary>
internal sealed class NumberDoubts
{
    private const int Group = 3;

    private static readonly NumberFormat _otherwise = NumberFormat.Like("1.234,5");

    private readonly ValueDoubt _doubt = new();

    /// <summary>The first text with a decimal comma, which cannot be read plainly.</summary>
    public string? Comma { get; private set; }

    /// <summary>The first number whose point may stand between groups.</summary>
    public string? Point { get; private set; }

    /// <summary>The doubt about a number that was read, if there is one.</summary>
    public ValueDoubt? Of(string text)
    {
        if (!EndsInGroup(text) || _otherwise.Read(text) is null)
        {
            return null;
        }

        Point ??= text;
        return _doubt;
    }

    /// <summary>Looks at a text that could not be read.</summary>
    public void SeeUnreadable(string text)
    {
        if (!_doubt.IsJustified && text.Contains(',', StringComparison.Ordinal) && _otherwise.Read(text) is not null)
        {
            (Comma, _doubt.IsJustified) = (text, true);
        }
    }

    /// <summary>Whether three digits follow the last point, which is told before anything is read.</summary>
    private static bool EndsInGroup(string text)
    {
        var from = text.LastIndexOf('.') + 1;
        var to = from;
        while (to < text.Length && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        return from > 0 && to - from == Group;
    }
}
