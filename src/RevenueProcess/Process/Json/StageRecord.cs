namespace RevenueProcess;

/// <summary>The JSON form of a stage; each property is a key.</summary>
internal sealed record StageRecord(string Id, string? Name, string? Team, string? Buyer, string? Within, string? Kind, string? Outcome)
{
    /// <summary>The word for a gate stage; the other kinds follow from the service level.</summary>
    public const string Gate = "gate";

    public static StageRecord Of(Stage stage) => new(
        stage.Id,
        stage.Name == stage.Id ? null : stage.Name,
        stage.Team,
        stage.Buyer,
        stage.Within is { } within ? IsoDuration.Format(within) : null,
        stage.Holds ? null : Gate,
        stage.Outcome is { } outcome ? WordFor(outcome) : null);

    /// <summary>The word for an outcome.</summary>
    public static string WordFor(Outcome outcome) => outcome switch
    {
        RevenueProcess.Outcome.Won => "won",
        RevenueProcess.Outcome.Lost => "lost",
        _ => "disqualified",
    };
}
