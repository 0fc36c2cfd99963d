namespace RevenueProcess;

/// <summary>What the texts of a column are.</summary>
public enum ColumnKind
{
    /// <summary>There are none.</summary>
    Empty = 1,

    /// <summary>Stages of the process.</summary>
    Stage,

    /// <summary>Dates or times.</summary>
    Instant,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Yes and no, in whatever words.</summary>
    Flag,

    /// <summary>Anything else: ids, names, words.</summary>
    Text,
}
