namespace RevenueProcess;

/// <summary>A cell that says something about leads: what they are, or the date of something they did.</summary>
/// <param name="Fact">What it says. A flag is written in a text that <see cref="RowCondition.Yes"/> or <see cref="RowCondition.No"/> knows.</param>
public sealed record FactCell(Fact Fact)
{
    /// <summary>What it says.</summary>
    public Fact Fact { get; } = Require.NotNull(Fact);

    /// <summary>Its cell; where it is null, the column of the fact's name.</summary>
    /// <exception cref="ArgumentException">The cell says something that facts of this kind do not have.</exception>
    public ImportCell? Cell
    {
        get;
        init => field = Fact switch
        {
            NumberFact => ImportTexts.NumberOrNone(value, nameof(Cell)),
            InstantFact or SignalFact => value is null ? null : ImportTexts.Instant(value, nameof(Cell)),
            _ => ImportTexts.TextOrNone(value, nameof(Cell)),
        };
    }

    /// <summary>What stands between the members of a set, a semicolon unless stated. The cell is split first; then each member is read like a text.</summary>
    /// <exception cref="ArgumentException">It is empty, or the fact is no set.</exception>
    public string Separator
    {
        get;
        init => field = Require.WellFormed(value, nameof(Separator)).Length == 0
            ? throw new ArgumentException($"{nameof(Separator)} is empty; something must stand between the members of a set.", nameof(value))
            : value == ProfileTexts.Semicolon || Fact is TextSetFact ? value
            : throw new ArgumentException($"{nameof(Separator)} is '{Wording.Shown(value)}', but '{Wording.Shown(Fact.Name)}' is no set.", nameof(value));
    } = ProfileTexts.Semicolon;
}
