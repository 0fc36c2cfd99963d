namespace RevenueProcess;

/// <summary>
/// What was read to make a log: how much of it is in the log, how much was put aside and why, with examples, and what to be warned of.
/// Additive: what was read for two logs is the <see cref="Merge"/> of both.
/// </summary>
public sealed record ReadSummary
{
    /// <summary>How many examples there are of each reason at most: the first ones, files by name and lines in order, then by journey and instant.</summary>
    public const int MostExamples = 3;

    /// <summary>Nothing read.</summary>
    public static ReadSummary None { get; } = new()
    {
        Lines = ReadCount.None,
        Entries = ReadCount.None,
        Statements = ReadCount.None,
        Touches = ReadCount.None,
        Values = ReadCount.None,
    };

    /// <summary>Lines. One that gave several records is kept if one of them is.</summary>
    public required ReadCount Lines { get; init => field = Require.NotNull(value, nameof(Lines)); }

    /// <summary>
    /// Stage entries. A line that gave no record counts as one entry. One into an unknown stage counts as put aside, though it ends the visit
    /// before it.
    /// </summary>
    public required ReadCount Entries { get; init => field = Require.NotNull(value, nameof(Entries)); }

    /// <summary>Statements.</summary>
    public required ReadCount Statements { get; init => field = Require.NotNull(value, nameof(Statements)); }

    /// <summary>Touches.</summary>
    public required ReadCount Touches { get; init => field = Require.NotNull(value, nameof(Touches)); }

    /// <summary>Values of entries and statements, readable or not. A value that is put aside leaves its entry in the log; one whose entry is put aside goes with it.</summary>
    public required ReadCount Values { get; init => field = Require.NotNull(value, nameof(Values)); }

    /// <summary>The first examples of what was put aside, by reason.</summary>
    public IReadOnlyList<SetAsideExample> Examples { get; init => field = Require.AllPresent(value, nameof(Examples)); } = ValueList<SetAsideExample>.Empty;

    /// <summary>Every text that entries name as their stage and that is none of the process, in ordinal order.</summary>
    public IReadOnlyList<UnknownStage> UnknownStages { get; init => field = Require.AllPresent(value, nameof(UnknownStages)); } = ValueList<UnknownStage>.Empty;

    /// <summary>What a reader of any number should know of the records.</summary>
    public IReadOnlyList<Warning> Warnings { get; init => field = Require.AllPresent(value, nameof(Warnings)); } = ValueList<Warning>.Empty;

    /// <summary>What was read for both.</summary>
    public ReadSummary Merge(ReadSummary other)
    {
        Require.NotNull(other);
        var examples = new ExampleKeeper();
        examples.OfferAll(Examples);
        examples.OfferAll(other.Examples);
        return new ReadSummary
        {
            Lines = Lines.Plus(other.Lines),
            Entries = Entries.Plus(other.Entries),
            Statements = Statements.Plus(other.Statements),
            Touches = Touches.Plus(other.Touches),
            Values = Values.Plus(other.Values),
            Examples = examples.Build(),
            UnknownStages =
            [
                .. UnknownStages.Concat(other.UnknownStages).GroupBy(unknown => unknown.Text, StringComparer.Ordinal)
                    .Select(same => new UnknownStage(same.Key, Sums.Of([.. same.Select(unknown => unknown.Count)], same.Key)))
                    .OrderBy(unknown => unknown.Text, StringComparer.Ordinal),
            ],
            Warnings = [.. Warnings.Concat(other.Warnings).Distinct().OrderBy(warning => warning.ToString(), StringComparer.Ordinal)],
        };
    }
}
