namespace RevenueProcess;

/// <summary>A stage as declared, before the process is known to be valid.</summary>
internal sealed record StageDraft(
    string Id,
    string? Name,
    string? Team,
    string? Buyer,
    bool IsBuyersTurn,
    StageKind Kind,
    StagePlace Place,
    ServiceLevel? Within,
    Outcome? Outcome,
    string Path);
