namespace RevenueProcess;

/// <summary>How many lines, entries, statements, touches or values were put aside for one reason.</summary>
public sealed record SetAside(SetAsideReason Reason, long Count)
{
    /// <summary>The reason.</summary>
    public SetAsideReason Reason { get; } = Require.Defined(Reason);

    /// <summary>How many; at least 0.</summary>
    public long Count { get; } = Require.AtLeast(Count, 0);

    /// <summary>The reason in words: <c>unknown stage</c>.</summary>
    public string ReasonText => TextOf(Reason);

    internal static string TextOf(SetAsideReason reason) => reason switch
    {
        SetAsideReason.Filtered => "filtered by the import",
        SetAsideReason.Ragged => "wrong number of cells",
        SetAsideReason.NoDate => "no date",
        SetAsideReason.NoCondition => "no condition met",
        SetAsideReason.MissingJourney => "missing journey",
        SetAsideReason.MissingInstant => "missing instant",
        SetAsideReason.MissingTouch => "missing touch",
        SetAsideReason.UnparsableInstant => "unparsable instant",
        SetAsideReason.UnknownStage => "unknown stage",
        SetAsideReason.UnmappedStage => "unmapped stage",
        SetAsideReason.NoEntry => "without an entry",
        SetAsideReason.UnparsableValue => "unparsable value",
        SetAsideReason.NegativeValue => "negative value",
        SetAsideReason.CurrencyDiffers => "currency differs",
        SetAsideReason.AfterAsOf => "after as-of",
        SetAsideReason.FarInstant => "far instant",
        SetAsideReason.Correction => "correction",
        SetAsideReason.Duplicate => "duplicate",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There are no words for this reason."),
    };
}
