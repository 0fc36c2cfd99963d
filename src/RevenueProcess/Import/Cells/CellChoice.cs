namespace RevenueProcess;

/// <summary>How several cells become one.</summary>
public enum CellChoice
{
    /// <summary>The first that has a text.</summary>
    First = 1,

    /// <summary>All that have a text, one after the other.</summary>
    Joined,

    /// <summary>The earliest date or time. It means something only where an instant is read.</summary>
    Earliest,

    /// <summary>The latest date or time. It means something only where an instant is read.</summary>
    Latest,
}
