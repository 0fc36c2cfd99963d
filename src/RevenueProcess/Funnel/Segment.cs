namespace RevenueProcess;

/// <summary>
/// What journeys have in common by one attribute: a value, none, or any of the values that were too many to be told apart. The default is
/// <see cref="None"/>. No value, not even the text "other", equals <see cref="Other"/>.
/// </summary>
public readonly record struct Segment
{
    private Segment(string? value, bool isOther) => (Value, IsOther) = (value, isOther);

    /// <summary>The journeys that have no value.</summary>
    public static Segment None => default;

    /// <summary>The journeys whose value is not among those that the frame names.</summary>
    public static Segment Other { get; } = new(value: null, isOther: true);

    /// <summary>The value; null for <see cref="None"/> and <see cref="Other"/>.</summary>
    public string? Value { get; }

    /// <summary>Whether this is <see cref="Other"/>.</summary>
    public bool IsOther { get; }

    /// <summary>The journeys that have a value; <see cref="None"/> if it is null.</summary>
    public static Segment Of(string? value) => new(value, isOther: false);

    /// <summary>The value, <c>(other)</c> or <c>(none)</c>.</summary>
    public override string ToString() => IsOther ? "(other)" : Value ?? "(none)";

    /// <summary>Values in ordinal order, then other, then none.</summary>
    internal static Comparer<Segment> Order { get; } = Comparer<Segment>.Create((one, other) =>
        one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : string.CompareOrdinal(one.Value, other.Value));

    private int Rank => IsOther ? 1 : Value is null ? 2 : 0;
}
