namespace RevenueProcess;

/// <summary>What of a journey a row of a <see cref="ChangesSource"/> says.</summary>
public enum ChangedProperty
{
    /// <summary>The journey was created.</summary>
    Start = 1,

    /// <summary>It entered another stage.</summary>
    Stage,

    /// <summary>It is worth something else.</summary>
    Value,

    /// <summary>It has another owner.</summary>
    Owner,

    /// <summary>It is expected to close on another day.</summary>
    ExpectedClose,
}
