namespace RevenueProcess;

/// <summary>What to add to an import, so that more of what it reads can be used. <see cref="ImportAdvisor"/> gives it.</summary>
/// <param name="Reason">Why something is put aside today.</param>
/// <param name="Json">The member to add to the file's part of the import, as JSON.</param>
public sealed record ImportAdvice(SetAsideReason Reason, string Json)
{
    /// <summary>Why something is put aside today.</summary>
    public SetAsideReason Reason { get; } = Require.Defined(Reason);

    /// <summary>The member to add to the file's part of the import, as JSON.</summary>
    public string Json { get; } = Require.Name(Json);

    /// <summary>"unparsable instant: add "patterns": ["dd.MM.uuuu"]".</summary>
    public override string ToString() => $"{SetAside.TextOf(Reason)}: add {Json}";
}
