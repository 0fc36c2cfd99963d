using static System.FormattableString;

namespace RevenueProcess;

/// <summary>A share of value, or why there is none.</summary>
public sealed record ValueShare
{
    private ValueShare(decimal numerator, decimal denominator, string? undefinedBecause)
    {
        Numerator = numerator;
        Denominator = denominator;
        UndefinedBecause = undefinedBecause;
    }

    /// <summary>The value that counts, in the log's currency.</summary>
    public decimal Numerator { get; }

    /// <summary>The value it is a share of.</summary>
    public decimal Denominator { get; }

    /// <summary>Why the share is undefined; null when it is defined.</summary>
    public string? UndefinedBecause { get; }

    /// <summary>Numerator ÷ denominator; null when undefined.</summary>
    public double? Value => UndefinedBecause is null ? (double)(Numerator / Denominator) : null;

    /// <summary>The share with its parts, or why there is none.</summary>
    public override string ToString() => UndefinedBecause is null
        ? Invariant($"{100 * Value:#,0.0} %, {Numerator:#,0.##} of {Denominator:#,0.##}")
        : $"undefined: {UndefinedBecause}";

    internal static ValueShare Of(ValueSum won, ValueSum lost)
    {
        var both = won + lost;
        var reason =
            both.Missing > 0 ? Invariant($"{both.Missing:#,0} won or lost journeys have no value")
            : lost.Zero > 0 ? Invariant($"{lost.Zero:#,0} lost journeys have the value 0")
            : won.Zero > 0 ? Invariant($"{won.Zero:#,0} won journeys have the value 0")
            : both.Total == 0 ? "no journey is won or lost"
            : null;
        return new ValueShare(won.Total, both.Total, reason);
    }
}
