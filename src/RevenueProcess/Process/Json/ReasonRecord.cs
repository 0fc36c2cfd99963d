using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The JSON form of a reason: its code, or an object where there is more to say.</summary>
[JsonConverter(typeof(ReasonConverter))]
internal sealed record ReasonRecord(string Code, bool NoDecision)
{
    /// <summary>The keys of the object.</summary>
    public const string CodeKey = "code";

    /// <inheritdoc cref="CodeKey"/>
    public const string NoDecisionKey = "noDecision";
}
