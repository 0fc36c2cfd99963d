namespace RevenueProcess;

/// <summary>Something a valid process would do better without: the thesis of one revenue process, in executable form.</summary>
/// <param name="Code">A stable code, one of <see cref="WarningCodes"/>.</param>
/// <param name="Path">What it is about, as a JSON path into the declaration: <c>$.path[2]</c>.</param>
/// <param name="Message">What is the matter, and why it matters.</param>
public sealed record Warning(string Code, string Path, string Message)
{
    /// <summary>The warning as <c>path: message [code]</c>.</summary>
    public override string ToString() => $"{Path}: {Message} [{Code}]";
}
