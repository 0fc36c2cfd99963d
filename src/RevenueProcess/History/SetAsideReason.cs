namespace RevenueProcess;

/// <summary>Why something read is not part of the log. Nothing goes missing without one.</summary>
public enum SetAsideReason
{
    /// <summary>The import was told to leave the row out.</summary>
    Filtered = 1,

    /// <summary>The row has more or fewer cells than its file has columns.</summary>
    Ragged,

    /// <summary>The row has no date of any stage.</summary>
    NoDate,

    /// <summary>The row has dates of stages, but none of their conditions holds.</summary>
    NoCondition,

    /// <summary>The row names no journey.</summary>
    MissingJourney,

    /// <summary>The row has a stage but no instant.</summary>
    MissingInstant,

    /// <summary>The row does not say what kind of touch it was.</summary>
    MissingTouch,

    /// <summary>The instant cannot be read.</summary>
    UnparsableInstant,

    /// <summary>The process has no such stage.</summary>
    UnknownStage,

    /// <summary>The version that the record states has the stage, and no plan makes it one of the process.</summary>
    UnmappedStage,

    /// <summary>A statement about a journey, or a touch of one, of which no entry is kept: it begins no journey.</summary>
    NoEntry,

    /// <summary>The value cannot be read as a number.</summary>
    UnparsableValue,

    /// <summary>The value is below zero.</summary>
    NegativeValue,

    /// <summary>The currency is not the log's.</summary>
    CurrencyDiffers,

    /// <summary>The instant is later than the as-of: the entry does not exist yet.</summary>
    AfterAsOf,

    /// <summary>The instant lies so far from all others that its year must be wrong, or outside of the range that the import states.</summary>
    FarInstant,

    /// <summary>
    /// The same journey, stage, instant, precision and sequence as an entry that is kept; or a repeat of the stage the journey is in, where
    /// the process declares no move from the stage to itself. Of touches: the same journey, instant, kind of touch and team.
    /// </summary>
    Duplicate,

    /// <summary>A stay in the wrong stage that was soon mended, or the mending of it, where the import says what is soon.</summary>
    Correction,
}
