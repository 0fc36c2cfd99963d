using NodaTime;

namespace RevenueProcess;

/// <summary>The optional columns of a log: some by visit, some by journey.</summary>
internal sealed class VisitDetails
{
    /// <summary>Who owned the lead at entry, by visit.</summary>
    public required CodedColumn Owners { get; init; }

    /// <summary>The reason for entering, by visit.</summary>
    public required CodedColumn Reasons { get; init; }

    /// <summary>What asked for the move, by visit.</summary>
    public required CodedColumn Triggers { get; init; }

    /// <summary>The process version under which it was entered, by visit.</summary>
    public required int?[] Versions { get; init; }

    /// <summary>The latest present value, by journey.</summary>
    public required decimal?[] Values { get; init; }

    /// <summary>The latest present day on which the journey is expected to close, by journey; null where no statement names one.</summary>
    public required LocalDate?[]? ExpectedCloses { get; init; }

    /// <summary>The first present value of each attribute, by journey.</summary>
    public required IReadOnlyDictionary<string, CodedColumn> Attributes { get; init; }
}
