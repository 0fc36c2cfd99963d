using System.Globalization;

namespace RevenueProcess;

/// <summary>What became of the leads whose score lay in a band <c>[From, Below)</c>.</summary>
/// <param name="From">The lowest score of the band; null: there is none.</param>
/// <param name="Below">The score at which the next band begins; null: this is the last one.</param>
/// <param name="Leads">The leads in it. Their win rate, with its interval, is <see cref="OutcomeCounts.WinRate"/>.</param>
public sealed record BandEvidence(double? From, double? Below, OutcomeCounts Leads)
{
    /// <summary>"[20, 50): 12 won, 26 lost, 9 open".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(From is { } from ? $"[{from}" : "(−∞")}, {(Below is { } below ? $"{below})" : "∞)")}: {Leads}");
}
