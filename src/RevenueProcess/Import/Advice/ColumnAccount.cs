namespace RevenueProcess;

/// <summary>What is in a column of a file, and what an import makes of it. <see cref="FileSurvey"/> gives it.</summary>
/// <param name="Name">What the header calls it.</param>
public sealed record ColumnAccount(string Name)
{
    /// <summary>How many texts are shown as examples at most.</summary>
    public const int MostExamples = 3;

    /// <summary>What the header calls it.</summary>
    public string Name { get; } = Require.NotNull(Name);

    /// <summary>What the import takes it for, in its words; empty where it does not use the column.</summary>
    public IReadOnlyList<string> Uses { get; init => field = Require.AllPresent(value, nameof(Uses)); } = ValueList<string>.Empty;

    /// <summary>What its texts are: as the import reads them, or as most of them look.</summary>
    public required ColumnKind Kind { get; init => field = Require.Defined(value, nameof(Kind)); }

    /// <summary>How many of its cells are that.</summary>
    public required long Read { get; init => field = Require.AtLeast(value, 0, nameof(Read)); }

    /// <summary>How many of its cells are empty, or stand for nothing.</summary>
    public required long Missing { get; init => field = Require.AtLeast(value, 0, nameof(Missing)); }

    /// <summary>How many of its cells are something else.</summary>
    public required long Unread { get; init => field = Require.AtLeast(value, 0, nameof(Unread)); }

    /// <summary>Whether it holds instants that are all midnights, which may be dates: <c>"dates": true</c> says so.</summary>
    public bool HasOnlyMidnights { get; init; }

    /// <summary>The first different texts that are read.</summary>
    public IReadOnlyList<string> Examples { get; init => field = Require.AllPresent(value, nameof(Examples)); } = ValueList<string>.Empty;

    /// <summary>The first different texts that are not.</summary>
    public IReadOnlyList<string> UnreadExamples { get; init => field = Require.AllPresent(value, nameof(UnreadExamples)); } = ValueList<string>.Empty;

    /// <summary>More of the texts that are read than the examples.</summary>
    internal IReadOnlyList<string> ReadTexts { get; init => field = Require.AllPresent(value, nameof(ReadTexts)); } = ValueList<string>.Empty;

    /// <summary>More of the texts that are not.</summary>
    internal IReadOnlyList<string> UnreadTexts { get; init => field = Require.AllPresent(value, nameof(UnreadTexts)); } = ValueList<string>.Empty;
}
