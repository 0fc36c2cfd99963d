using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// What became of a command: <see cref="Moved"/>, <see cref="Unchanged"/> or <see cref="Refused"/>, and nothing else. A refusal
/// is an answer, never an exception.
/// </summary>
[JsonConverter(typeof(NotStoredConverter<Decision>))]
public abstract record Decision
{
    private readonly Journey? _journey;

    private protected Decision(Journey? journey) => _journey = journey;

    /// <summary>The journey after the command: a new one when it moved, else the one that was given.</summary>
    /// <exception cref="InvalidOperationException">A start was refused, so there is no journey; the message is the refusal.</exception>
    public Journey Journey => _journey ?? throw new InvalidOperationException($"There is no journey: {this}");

    /// <summary>Whether there is a journey: always, unless a start was refused.</summary>
    public bool HasJourney => _journey is not null;

    /// <summary>Handles every case; the compiler checks that none is forgotten.</summary>
    /// <param name="moved">What to make of a move.</param>
    /// <param name="unchanged">What to make of a command that changed nothing.</param>
    /// <param name="refused">What to make of a refusal.</param>
    /// <typeparam name="T">What is made.</typeparam>
    /// <returns>What the function of the case returned.</returns>
    public T Match<T>(Func<Moved, T> moved, Func<Unchanged, T> unchanged, Func<Refused, T> refused)
    {
        Require.NotNull(moved);
        Require.NotNull(unchanged);
        Require.NotNull(refused);
        return this switch
        {
            Moved decision => moved(decision),
            Unchanged decision => unchanged(decision),
            Refused decision => refused(decision),
            _ => throw new InvalidOperationException($"{GetType()} is no decision."),
        };
    }
}
