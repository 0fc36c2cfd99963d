using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A verdict with its reasons: which definition judged, when, and why. Plain data with structural equality, made to be stored as evidence
/// with the decision that relied on it.
/// </summary>
/// <param name="Definition">The name of the definition.</param>
/// <param name="Version">Its version.</param>
/// <param name="Verdict">The verdict; the same as that of <paramref name="Root"/>.</param>
/// <param name="At">The instant at which the lead was judged.</param>
/// <param name="Root">Why: the explanation of the definition's criterion.</param>
public sealed record Evaluation(string Definition, int Version, Verdict Verdict, Instant At, Explanation Root)
{
    /// <summary>"sales ready v1 is not met", and below it the failing leaves in columns.</summary>
    public override string ToString()
    {
        string failing = Root.FailingText(indent: 2);
        string line = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{Definition} v{Version} is {Verdict.Text()}");
        return failing.Length == 0 ? line : $"{line}\n{failing}";
    }
}
