namespace RevenueProcess.Specification.History;

/// <summary>What a process declares about two stages, read from its rows each time.</summary>
internal static class NaiveRules
{
    /// <summary>Whether declared rows lead from one stage to the other, with nothing but gates in between.</summary>
    public static bool Leads(ProcessDefinition process, Stage from, Stage to) =>
        process.Transitions.Any(row => row.From == from && (row.To == to || (!row.To.Holds && Leads(process, row.To, to))));

    /// <summary>Whether a journey may start there: an entry, or where the gates of an entry lead.</summary>
    public static bool MayStartIn(ProcessDefinition process, Stage stage) =>
        process.Entries.Any(entry => entry == stage || (!entry.Holds && Leads(process, entry, stage)));

    /// <summary>Whether a declared move leads there; from elsewhere, and to it, none does.</summary>
    public static bool Declares(ProcessDefinition process, NaivePlace? from, NaivePlace to) =>
        to.Stage is { } entered && (from is null ? MayStartIn(process, entered) : from.Stage is { } left && Leads(process, left, entered));

    /// <summary>Whether the move undoes the visit that it leaves.</summary>
    public static bool TakesBack(ProcessDefinition process, NaivePlace? from, NaivePlace to) =>
        from?.Stage is { } left && to.Stage is { } entered
        && process.Transitions.Any(row => row.TakesBack && row.From == left && row.To == entered);
}
