namespace RevenueProcess;

/// <summary>
/// One thing that is wrong with a definition, with one of the <see cref="FaultCodes"/>. All faults of a definition are reported at once.
/// </summary>
public sealed record Fault : Finding
{
    internal Fault(string code, string path, params ReadOnlySpan<(string Name, object Value)> parameters)
        : base(FaultSentences.All, code, path, MessageParameters.Of(parameters))
    {
    }

    private protected override Sentences Sentences => FaultSentences.All;
}
