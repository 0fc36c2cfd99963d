namespace RevenueProcess;

/// <summary>A stage that a row of a wide file may have reached.</summary>
/// <param name="Stage">The id of the stage.</param>
/// <param name="Column">The column with the date of entry; empty where the stage was not reached.</param>
public sealed record WideStage(string Stage, string Column)
{
    /// <summary>The id of the stage.</summary>
    public string Stage { get; init => field = Require.WellFormed(value, nameof(Stage)); } = Require.WellFormed(Stage);

    /// <summary>The column with the date of entry; empty where the stage was not reached.</summary>
    public string Column { get; init => field = Require.WellFormed(value, nameof(Column)); } = Require.WellFormed(Column);

    /// <summary>What must hold of the row besides, for the stage to have been reached.</summary>
    public RowCondition? When { get; init; }

    /// <summary>Whether the column holds dates, be they written as midnights.</summary>
    public bool Dates { get; init; }

    /// <summary>How this column writes dates and times; as in its file where it is null.</summary>
    /// <exception cref="ArgumentException">A text is no pattern.</exception>
    public IReadOnlyList<string>? Patterns { get; init => field = value is null ? null : ImportTexts.Patterns(value, nameof(Patterns)); }

    /// <summary>The column of who owned the lead when it entered.</summary>
    public string? Owner { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Owner)); }

    /// <summary>The column of what the journey was worth then.</summary>
    public string? Value { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Value)); }

    /// <summary>The column of the currency of the value.</summary>
    public string? Currency { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Currency)); }

    /// <summary>The column of why the move was made.</summary>
    public string? Reason { get; init => field = value is null ? null : Require.WellFormed(value, nameof(Reason)); }
}
