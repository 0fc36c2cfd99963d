namespace RevenueProcess;

/// <summary>
/// A place in the process. Stages belong to one <see cref="ProcessDefinition"/>. Two stages are equal when all their properties are equal.
/// </summary>
public sealed class Stage : IEquatable<Stage>
{
    internal Stage(StageDraft draft, int ordinal, int? position, bool closes)
    {
        Id = draft.Id;
        Name = draft.Name ?? draft.Id;
        Team = draft.Team;
        Buyer = draft.Buyer;
        IsBuyersTurn = draft.IsBuyersTurn;
        Kind = draft.Kind;
        Place = draft.Place;
        Within = draft.Within;
        Outcome = draft.Outcome;
        Ordinal = ordinal;
        Position = position;
        Closes = closes;
    }

    /// <summary>The stable identifier: never reused for another meaning, compared ordinally.</summary>
    public string Id { get; }

    /// <summary>What people call the stage; the id unless stated.</summary>
    public string Name { get; }

    /// <summary>The role that owns the stage; null when nobody does, which gives a warning.</summary>
    public string? Team { get; }

    /// <summary>What the buyer is doing here: exploring, comparing, deciding, using.</summary>
    public string? Buyer { get; }

    /// <summary>Whether the process waits for the buyer here, and not for the team that owns the stage.</summary>
    public bool IsBuyersTurn { get; }

    /// <summary>How the stage holds journeys.</summary>
    public StageKind Kind { get; }

    /// <summary>Where the stage lies: on the path, a detour or an exit.</summary>
    public StagePlace Place { get; }

    /// <summary>The service level: the most time a journey may stay; null without a limit.</summary>
    public ServiceLevel? Within { get; }

    /// <summary>The outcome of a journey that enters the stage, or null.</summary>
    public Outcome? Outcome { get; }

    /// <summary>
    /// The dense index of the stage in its process, from 0: the path in order, then detours, then exits. Every column and
    /// matrix in this library is indexed by it.
    /// </summary>
    public int Ordinal { get; }

    /// <summary>The position on the success path, from 0; null off the path.</summary>
    public int? Position { get; }

    /// <summary>Whether entering closes a journey: an exit, or the last stage of the path, which completes it.</summary>
    public bool Closes { get; }

    /// <summary>Whether journeys stay here. A gate holds none: it routes them on at once.</summary>
    public bool Holds => Kind != StageKind.Gate;

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(Stage? left, Stage? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right));

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Stage? left, Stage? right) => !(left == right);

    /// <summary>Whether all properties are equal, the place in the process included.</summary>
    public bool Equals(Stage? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (Id, Name, Team, Buyer, IsBuyersTurn) == (other.Id, other.Name, other.Team, other.Buyer, other.IsBuyersTurn)
            && (Kind, Place, Within, Outcome) == (other.Kind, other.Place, other.Within, other.Outcome)
            && (Ordinal, Position, Closes) == (other.Ordinal, other.Position, other.Closes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Stage);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
