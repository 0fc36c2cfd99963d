namespace RevenueProcess;

/// <summary>The stage of an entry in the version that its record states.</summary>
/// <param name="Version">The version; <see cref="JudgedMove.NoVersion"/> where the record states none.</param>
/// <param name="Stage">The ordinal there; as many as that version has stages for one that it does not have.</param>
internal readonly record struct RecordedPlace(int Version, int Stage)
{
    /// <summary>Nothing is stated: the process of the log tells the stage.</summary>
    public static RecordedPlace NotStated { get; } = new(JudgedMove.NoVersion, 0);
}
