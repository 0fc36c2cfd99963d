namespace RevenueProcess;

/// <summary>A stage that a row of a wide file may have reached. Of several for one stage, the earliest that a row has counts.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Cell">The date of entry; empty where the stage was not reached.</param>
public sealed record WideStage(string Stage, ImportCell Cell)
{
    /// <summary>The id of the stage.</summary>
    public string Stage { get; init => field = Require.WellFormed(value, nameof(Stage)); } = Require.WellFormed(Stage);

    /// <summary>The date of entry; empty where the stage was not reached.</summary>
    public ImportCell Cell { get; init => field = ImportTexts.Instant(value, nameof(Cell)); } = ImportTexts.Instant(Cell, nameof(Cell));

    /// <summary>What must hold of the row besides, for the stage to have been reached.</summary>
    public RowCondition? When { get; init; }

    /// <summary>Who owned the lead when it entered.</summary>
    public ImportCell? Owner { get; init => field = ImportTexts.TextOrNone(value, nameof(Owner)); }

    /// <summary>What the journey was worth then.</summary>
    public ImportCell? Value { get; init => field = ImportTexts.NumberOrNone(value, nameof(Value)); }

    /// <summary>The currency of the value.</summary>
    public ImportCell? Currency { get; init => field = ImportTexts.TextOrNone(value, nameof(Currency)); }

    /// <summary>Why the move was made.</summary>
    public ImportCell? Reason { get; init => field = ImportTexts.TextOrNone(value, nameof(Reason)); }
}
