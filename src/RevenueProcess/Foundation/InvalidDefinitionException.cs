namespace RevenueProcess;

/// <summary>A definition is invalid. The exception carries all of its faults, not only the first.</summary>
public sealed class InvalidDefinitionException : Exception
{
    /// <summary>An exception for these faults; the message lists them, one a line.</summary>
    /// <exception cref="ArgumentException">There are no faults.</exception>
    public InvalidDefinitionException(IEnumerable<Fault> faults)
        : this(Listed(faults))
    {
    }

    private InvalidDefinitionException(Fault[] faults)
        : base(faults.Length == 1 ? faults[0].ToString() : $"{faults.Length} faults:\n{string.Join('\n', faults.Select(f => $"  {f}"))}") =>
        Faults = Array.AsReadOnly(faults);

    /// <summary>All faults, in the order in which they were found.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    private static Fault[] Listed(IEnumerable<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Fault[] listed = [.. faults];
        return listed.Length > 0 ? listed : throw new ArgumentException("There must be at least one fault.", nameof(faults));
    }
}
