namespace RevenueProcess;

/// <summary>What is known of a recorded move beside its stages: the kind of its actor, in the lowest bits, and marks.</summary>
[Flags]
internal enum MoveMarks : byte
{
    None = 0,

    ActorOne = 1 << 0,

    ActorTwo = 1 << 1,

    ActorFour = 1 << 2,

    /// <summary>The bits of the <see cref="ActorKind"/>; none where it is not known.</summary>
    Actor = ActorOne | ActorTwo | ActorFour,

    /// <summary>Its gate was judged, and met.</summary>
    GateMet = 1 << 3,

    /// <summary>Its gate was judged, and not met.</summary>
    GateNotMet = 1 << 4,

    /// <summary>It is no move: the journey came to another version of the process.</summary>
    Migration = 1 << 5,

    /// <summary>An entry before it in time has a higher sequence.</summary>
    OutOfOrder = 1 << 6,

    GateJudged = GateMet | GateNotMet,
}
