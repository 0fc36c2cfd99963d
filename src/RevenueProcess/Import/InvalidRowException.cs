namespace RevenueProcess;

/// <summary>A row cannot be what its import says it is, so that nothing of its file can be trusted. The import ends.</summary>
public sealed class InvalidRowException : Exception
{
    /// <summary>An exception for a row.</summary>
    /// <param name="origin">Where the row stands.</param>
    /// <param name="fault">What is wrong; its path is that of the import.</param>
    public InvalidRowException(RecordOrigin origin, Fault fault)
    {
        Origin = Require.NotNull(origin);
        Fault = Require.NotNull(fault);
    }

    /// <summary>Where the row stands.</summary>
    public RecordOrigin Origin { get; }

    /// <summary>What is wrong; its path is that of the import.</summary>
    public Fault Fault { get; }

    /// <summary>"file:line: message [code]".</summary>
    public override string Message => $"{Origin}: {Fault.Message} [{Fault.Code}]";
}
