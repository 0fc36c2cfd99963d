namespace RevenueProcess;

/// <summary>A definition is invalid. The exception carries all of its faults, not only the first.</summary>
public sealed class InvalidDefinitionException : Exception
{
    /// <summary>An exception for these faults.</summary>
    /// <exception cref="ArgumentException">There are no faults.</exception>
    public InvalidDefinitionException(IEnumerable<Fault> faults) => Faults = Array.AsReadOnly(Listed(faults));

    /// <summary>All faults, in the order in which they were found.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The faults in words, one a line.</summary>
    public override string Message =>
        Faults is [var only] ? only.ToString() : $"{Wording.Of(Faults.Count)} faults:\n{string.Join('\n', Faults.Select(fault => $"  {fault}"))}";

    private static Fault[] Listed(IEnumerable<Fault> faults)
    {
        Fault[] listed = [.. Require.AllPresent(faults)];
        return listed.Length > 0 ? listed : throw new ArgumentException("There must be at least one fault.", nameof(faults));
    }
}
