namespace RevenueProcess;

/// <summary>What a custom condition finds: a verdict, and what it was based on, in words.</summary>
/// <remarks>The default value is not met, with nothing to say; an explanation then shows the verdict itself.</remarks>
public readonly record struct CustomVerdict
{
    /// <summary>What was found.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="actual">
    /// What it was based on, in words that follow the name of the condition: "was refused by the CFO"; may be empty. They are kept as they
    /// are and never read by the library.
    /// </param>
    /// <exception cref="ArgumentException">The verdict is none of the three, or the text is null.</exception>
    public CustomVerdict(Verdict verdict, string actual)
    {
        Verdict = Require.Defined(verdict);
        Actual = Require.NotNull(actual);
    }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>What it was based on, in words; null only in the default value.</summary>
    public string? Actual { get; }

    /// <summary>Met, because of what was found.</summary>
    /// <param name="actual">What was found, in words that follow the name of the condition; empty for none.</param>
    /// <returns>The verdict with its words.</returns>
    public static CustomVerdict Met(string actual = "") => new(Verdict.Met, actual);

    /// <summary>Not met, because of what was found.</summary>
    /// <param name="actual">What was found, in words that follow the name of the condition; empty for none.</param>
    /// <returns>The verdict with its words.</returns>
    public static CustomVerdict NotMet(string actual = "") => new(Verdict.NotMet, actual);

    /// <summary>Unknown, because of what was not found.</summary>
    /// <param name="actual">What was found, in words that follow the name of the condition; empty for none.</param>
    /// <returns>The verdict with its words.</returns>
    public static CustomVerdict Unknown(string actual = "") => new(Verdict.Unknown, actual);
}
