using NodaTime;

namespace RevenueProcess;

/// <summary>Statements as they were read: one slot a row, in the order of arrival.</summary>
internal sealed class LogStatements
{
    public int Count => Ticks.Length;

    /// <summary>The dense number of the row's journey.</summary>
    public required int[] Journeys { get; init; }

    /// <summary>When it was said, in ticks of 100 ns since the Unix epoch.</summary>
    public required long[] Ticks { get; init; }

    /// <summary>The values that can be read, are not negative and have the log's currency.</summary>
    public required ValueColumn Values { get; init; }

    public required OptionalColumn<LocalDate?> ExpectedCloses { get; init; }

    public required CodedColumn Owners { get; init; }

    public required IReadOnlyDictionary<string, CodedColumn> Attributes { get; init; }
}
