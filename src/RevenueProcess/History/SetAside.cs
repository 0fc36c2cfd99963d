namespace RevenueProcess;

/// <summary>How much was put aside for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How much.</param>
public sealed record SetAside(SetAsideReason Reason, long Count)
{
    /// <summary>The reason in words: <c>unknown stage</c>.</summary>
    public string ReasonText => Reason switch
    {
        SetAsideReason.Filtered => "filtered by the import",
        SetAsideReason.NoDate => "no date",
        SetAsideReason.MissingJourney => "missing journey",
        SetAsideReason.MissingInstant => "missing instant",
        SetAsideReason.UnparsableInstant => "unparsable instant",
        SetAsideReason.UnknownStage => "unknown stage",
        SetAsideReason.UnparsableValue => "unparsable value",
        SetAsideReason.NegativeValue => "negative value",
        SetAsideReason.CurrencyDiffers => "currency differs",
        SetAsideReason.AfterAsOf => "after as-of",
        _ => "duplicate",
    };
}
