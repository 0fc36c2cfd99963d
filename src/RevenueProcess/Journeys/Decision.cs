namespace RevenueProcess;

/// <summary>
/// What became of a command: <see cref="Moved"/>, <see cref="Unchanged"/> or <see cref="Refused"/>, and nothing else. A refusal
/// is an answer, never an exception.
/// </summary>
public abstract record Decision
{
    private protected Decision(Journey journey) => Journey = journey;

    /// <summary>The journey after the command: a new one when it moved, else the one that was given.</summary>
    public Journey Journey { get; }

    /// <summary>Handles every case; the compiler checks that none is forgotten.</summary>
    public T Match<T>(Func<Moved, T> moved, Func<Unchanged, T> unchanged, Func<Refused, T> refused)
    {
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(unchanged);
        ArgumentNullException.ThrowIfNull(refused);
        return this switch
        {
            Moved decision => moved(decision),
            Unchanged decision => unchanged(decision),
            Refused decision => refused(decision),
            _ => throw new InvalidOperationException($"{GetType()} is no decision."),
        };
    }
}
