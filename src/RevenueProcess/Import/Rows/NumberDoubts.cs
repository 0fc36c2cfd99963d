namespace RevenueProcess;

/// <summary>Numbers of a file that were read plainly and may be written otherwise: some have a decimal comma, and others a point before three digits.</summary>
internal sealed class NumberDoubts
{
    private const int Group = 3;

    private static readonly NumberFormat _otherwise = NumberFormat.Like("1.234,5");

    /// <summary>The first text with a decimal comma, which cannot be read plainly.</summary>
    public string? Comma { get; private set; }

    /// <summary>The first number whose point may stand between groups.</summary>
    public string? Point { get; private set; }

    /// <summary>Looks at a text and at what it was read as.</summary>
    public void See(string text, decimal? number)
    {
        if (number is null)
        {
            Comma ??= text.Contains(',', StringComparison.Ordinal) && _otherwise.Read(text) is not null ? text : null;
        }
        else if (Point is null && text.Length > Group + 1 && text[^(Group + 1)] == '.')
        {
            Point = text;
        }
    }
}
