using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>One entry, however many rows say it: those equal in journey, stage, instant, precision and sequence, what says the most first.</summary>
internal sealed class NaiveEntry(NaivePlace place, IEnumerable<StageEntry> rows)
{
    public NaivePlace Place { get; } = place;

    public IReadOnlyList<StageEntry> Rows { get; } = [.. rows.Order(Comparer<StageEntry>.Create((left, right) =>
        NaiveDetails.First([CompareNamed(left, right), CompareOthers(left, right)])))];

    /// <summary>The row whose details the entry has.</summary>
    public StageEntry Row => Rows[0];

    public Instant Begins => Row.Entered;

    /// <summary>An interval does not contain its end; an instant is its own.</summary>
    public Instant Ends => Row.Entered + Row.Precision;

    public bool IsInstant => Row.Precision == Duration.Zero;

    public long? Sequence => Row.Sequence;

    /// <summary>Position, instant, owner, value, attributes, precision; then whatever else tells two entries apart.</summary>
    public static int Compare(NaiveEntry left, NaiveEntry right) => NaiveDetails.First(
    [
        left.Place.Position.Group.CompareTo(right.Place.Position.Group),
        left.Place.Position.Ordinal.CompareTo(right.Place.Position.Ordinal),
        string.CompareOrdinal(left.Place.Position.Text, right.Place.Position.Text),
        left.Begins.CompareTo(right.Begins),
        CompareNamed(left.Row, right.Row),
        left.Row.Precision.CompareTo(right.Row.Precision),
        CompareOthers(left.Row, right.Row),
        Comparer<long?>.Default.Compare(left.Sequence, right.Sequence),
    ]);

    private static bool StatesNothing(StageEntry entry) => entry.Value is null && entry.UnreadValue is null;

    private static int CompareNamed(StageEntry left, StageEntry right) =>
        NaiveDetails.Compare(left.Owner, left.Value, left.Attributes, right.Owner, right.Value, right.Attributes);

    private static int CompareOthers(StageEntry left, StageEntry right) => NaiveDetails.First(
    [
        NaiveDetails.PresentFirst(left.Reason, right.Reason),
        NaiveDetails.PresentFirst(left.Trigger, right.Trigger),
        (left.ProcessVersion ?? int.MaxValue).CompareTo(right.ProcessVersion ?? int.MaxValue),
        StatesNothing(left).CompareTo(StatesNothing(right)),
        right.IsMigration.CompareTo(left.IsMigration),
        GateRank(right).CompareTo(GateRank(left)),
        Comparer<ActorKind?>.Default.Compare(right.ActorKind, left.ActorKind),
    ]);

    private static int GateRank(StageEntry entry) => entry.GateMet switch { false => 2, true => 1, null => 0 };
}
