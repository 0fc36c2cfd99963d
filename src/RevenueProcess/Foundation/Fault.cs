namespace RevenueProcess;

/// <summary>One thing that is wrong with a definition. All faults of a definition are reported at once.</summary>
/// <param name="Code">What is wrong, as one of the constants in <see cref="FaultCodes"/> or of another area.</param>
/// <param name="Path">Where, as a JSON path such as <c>$.definitions[0].when.all[1].atLeast</c>.</param>
/// <param name="Message">A sentence that names the thing, its value and what is allowed.</param>
public sealed record Fault(string Code, string Path, string Message)
{
    /// <summary>"path: message [code]".</summary>
    public override string ToString() => $"{Path}: {Message} [{Code}]";
}
