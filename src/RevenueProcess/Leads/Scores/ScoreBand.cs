namespace RevenueProcess;

/// <summary>A band of points <c>[From, To)</c> and the mark it stands for.</summary>
public sealed record ScoreBand(string Mark, decimal? From = null, decimal? To = null)
{
    /// <summary>"A" to "D" for a grade of fit, "1" to "4" for a level of engagement.</summary>
    public string Mark { get; init => field = Require.NotNull(value, nameof(Mark)); } = Require.NotNull(Mark);

    /// <summary>The fewest points; null for the lowest band, which has none.</summary>
    public decimal? From { get; init; } = From;

    /// <summary>The points at which the next band begins; null for the highest band.</summary>
    public decimal? To { get; init; } = To;

    /// <summary>Whether points lie in the band <c>[From, To)</c>.</summary>
    /// <param name="points">The points.</param>
    /// <returns>True when they lie in it.</returns>
    public bool Holds(decimal points) => (From is not { } from || points >= from) && (To is not { } to || points < to);

    /// <summary>"A from 60", "B from 40 to 60", "D to 20".</summary>
    /// <returns>The band in words.</returns>
    public override string ToString() =>
        $"{Mark}{(From is { } from ? $" from {Wording.Of(from)}" : "")}{(To is { } to ? $" to {Wording.Of(to)}" : "")}";
}
