namespace RevenueProcess;

/// <summary>What kind of value a fact has. All kinds but <see cref="Signal"/> are attributes: what the lead is.</summary>
public enum FactKind
{
    /// <summary>A decimal number.</summary>
    Number = 1,

    /// <summary>A text, compared ordinally.</summary>
    Text = 2,

    /// <summary>True or false.</summary>
    Flag = 3,

    /// <summary>An instant on the time line.</summary>
    Instant = 4,

    /// <summary>A set of texts, possibly empty.</summary>
    TextSet = 5,

    /// <summary>What the lead did, and when.</summary>
    Signal = 6,
}
