namespace RevenueProcess;

/// <summary>
/// A file or table and how its rows are read, whatever they say. A closed hierarchy: <see cref="ImportSource"/> is of the history of a process,
/// <see cref="PastLeadsSource"/> of past leads.
/// </summary>
public abstract record TableSource
{
    private protected TableSource(string file) => File = Require.Name(file, nameof(File));

    /// <summary>The file or table, by the name that its host finds it by.</summary>
    public string File { get; init => field = Require.Name(value, nameof(File)); }

    /// <summary>What stands between cells, where the host reads text: an ASCII character, a comma unless stated. The library does not use it.</summary>
    /// <exception cref="ArgumentException">It is no ASCII character, or a quote, NUL or the end of a line.</exception>
    public char Delimiter { get; init => field = ImportTexts.Delimiter(value, nameof(Delimiter)); } = ',';

    /// <summary>The encoding of the text, by a name that <see cref="TextEncodings"/> knows; null is UTF-8, or what a byte order mark says. For the host, too.</summary>
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    public string? Encoding { get; init => field = value is null ? null : ImportTexts.Encoding(value, nameof(Encoding)); }

    /// <summary>How many lines stand before the header, at least 0. For the host, too.</summary>
    public int SkipLines { get; init => field = Require.AtLeast(value, 0, nameof(SkipLines)); }

    /// <summary>With what the first cell of the first line below the rows begins, a footer; null where there is none. For the host, too.</summary>
    public string? EndsAt { get; init => field = value is null ? null : Require.Name(value, nameof(EndsAt)); }

    /// <summary>How dates and times are written here; as in all files where it is null.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string>? Patterns { get; init => field = value is null ? null : ImportTexts.Patterns(value, nameof(Patterns)); }

    /// <summary>Texts that stand for nothing here, besides those of all files and an empty cell.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ImportTexts.WellFormed(value, nameof(Missing)); } = ValueList<string>.Empty;

    /// <summary>Whether texts are compared without regard to case here: what is missing, spellings, stages and conditions.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>How numbers are written here; as in all files where it is null.</summary>
    public NumberFormat? Numbers { get; init; }

    /// <summary>Rows that do not meet all of these are put aside as filtered.</summary>
    public IReadOnlyList<RowCondition> Where { get; init => field = Require.AllPresent(value, nameof(Where)); } = ValueList<RowCondition>.Empty;
}
