namespace RevenueProcess;

/// <summary>
/// Something a valid process would do better without, with one of the <see cref="WarningCodes"/>: the thesis of one revenue process, in
/// executable form. Its path leads into the declaration: <c>$.path[2]</c>. Or something a reader of recorded history must know; its path is then
/// <c>$</c>.
/// </summary>
public sealed record Warning : Finding
{
    internal Warning(string code, string path, params ReadOnlySpan<(string Name, object Value)> parameters)
        : base(WarningSentences.All, code, path, MessageParameters.Of(parameters))
    {
    }

    private protected override Sentences Sentences => WarningSentences.All;
}
