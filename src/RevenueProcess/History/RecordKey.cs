namespace RevenueProcess;

/// <summary>What tells one record from another: two with the same key are one, told twice.</summary>
/// <param name="Journey">The number of its journey.</param>
/// <param name="Stage">The stage, as entries number it; −1 for a statement.</param>
/// <param name="Ticks">When.</param>
/// <param name="Precision">The length of its interval in ticks.</param>
/// <param name="Sequence">The sequence of an entry; of a statement, the first row that says the same.</param>
internal readonly record struct RecordKey(int Journey, int Stage, long Ticks, long Precision, long Sequence);
