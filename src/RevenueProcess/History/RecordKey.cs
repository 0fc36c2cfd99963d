namespace RevenueProcess;

/// <summary>What tells one record from another: two with the same key are one, told twice.</summary>
/// <param name="Journey">The number of its journey.</param>
/// <param name="Kind">The stage of an entry, as entries number it; below 0 for what is none.</param>
/// <param name="Ticks">When.</param>
/// <param name="First">Of an entry, the length of its interval in ticks; of a statement, the first row that says the same; of a touch, what it was.</param>
/// <param name="Second">Of an entry, its sequence; of a touch, the team.</param>
internal readonly record struct RecordKey(int Journey, int Kind, long Ticks, long First, long Second)
{
    private const int Statement = -1, Touch = -2;

    public static RecordKey OfStatement(int journey, long ticks, int firstAlike) => new(journey, Statement, ticks, firstAlike, Second: 0);

    public static RecordKey OfTouch(int journey, long ticks, int what, int team) => new(journey, Touch, ticks, what, team);
}
