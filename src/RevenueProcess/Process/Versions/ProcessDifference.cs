namespace RevenueProcess;

/// <summary>
/// One thing that differs between two versions of a process, with one of the <see cref="DifferenceCodes"/>. Its path leads into the JSON of the new
/// version, or into that of the old one for what is gone; parts are named by their keys in that JSON.
/// </summary>
public sealed record ProcessDifference : Finding
{
    internal ProcessDifference(string code, string path, params ReadOnlySpan<(string Name, object Value)> parameters)
        : base(DifferenceSentences.All, code, path, MessageParameters.Of(parameters))
    {
    }

    private protected override Sentences Sentences => DifferenceSentences.All;
}
