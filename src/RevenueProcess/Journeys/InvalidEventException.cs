namespace RevenueProcess;

/// <summary>An event does not continue its journey, or cannot be judged: what was stored is not what the engine decided.</summary>
public sealed class InvalidEventException : Exception
{
    /// <summary>An exception for a fault.</summary>
    /// <param name="fault">What is wrong; it names the event.</param>
    public InvalidEventException(Fault fault)
    {
        Require.NotNull(fault);
        Fault = fault;
    }

    /// <summary>What is wrong.</summary>
    public Fault Fault { get; }

    /// <summary>The fault in words.</summary>
    public override string Message => Fault.ToString();
}
