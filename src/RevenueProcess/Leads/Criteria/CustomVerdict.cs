namespace RevenueProcess;

/// <summary>What a custom condition finds: a verdict, and what it was based on, in words.</summary>
/// <remarks>The default value is not met, with nothing to say; an explanation then shows the verdict itself.</remarks>
/// <param name="Verdict">The verdict.</param>
/// <param name="Actual">
/// What was found, in words that follow the name of the condition: "was refused by the CFO"; may be empty. They are kept as they are and
/// never read by the library.
/// </param>
public readonly record struct CustomVerdict(Verdict Verdict, string? Actual)
{
    /// <summary>Met, because of what was found.</summary>
    public static CustomVerdict Met(string actual = "") => new(Verdict.Met, Require.Present(actual));

    /// <summary>Not met, because of what was found.</summary>
    public static CustomVerdict NotMet(string actual = "") => new(Verdict.NotMet, Require.Present(actual));

    /// <summary>Unknown, because of what was not found.</summary>
    public static CustomVerdict Unknown(string actual = "") => new(Verdict.Unknown, Require.Present(actual));
}
