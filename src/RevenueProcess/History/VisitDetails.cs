using NodaTime;

namespace RevenueProcess;

/// <summary>The optional columns of a log: some by visit, some by journey.</summary>
internal sealed class VisitDetails
{
    /// <summary>Who owned the lead at entry, by visit; and last, by journey.</summary>
    public required LeadOwners Owners { get; init; }

    /// <summary>The reason for entering, by visit.</summary>
    public required CodedColumn Reasons { get; init; }

    /// <summary>What asked for the move, by visit.</summary>
    public required CodedColumn Triggers { get; init; }

    /// <summary>The move into each visit as the version sees it that it was recorded under; null where no record states a version.</summary>
    public required JudgedMoves? Judged { get; init; }

    /// <summary>The version that the latest record of each journey states, <see cref="JudgedMove.NoVersion"/> where it states none; null where no record does.</summary>
    public required int[]? LatestVersions { get; init; }

    /// <summary>What is known of the move into each visit beside its stages; null where nothing is.</summary>
    public required MoveMarks[]? Marks { get; init; }

    /// <summary>What the records say of the deadline of each visit; null where none says anything.</summary>
    public required RecordedDeadline?[]? Deadlines { get; init; }

    /// <summary>Whether anything is known of moves beside their stages that conformance asks for.</summary>
    public bool TellsOfMoves => Judged is not null || Marks is not null || Owners.Named.Values.Count > 0;

    /// <summary>The latest present value, by journey.</summary>
    public required decimal?[] Values { get; init; }

    /// <summary>The latest present day on which the journey is expected to close, by journey; null where no statement names one.</summary>
    public required LocalDate?[]? ExpectedCloses { get; init; }

    /// <summary>The first present value of each attribute, by journey.</summary>
    public required IReadOnlyDictionary<string, CodedColumn> Attributes { get; init; }
}
