using NodaTime;

namespace RevenueProcess;

/// <summary>Statements as they were read: one slot a row, in the order of arrival.</summary>
internal sealed class LogStatements
{
    private int[]? _firstAlike;

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

    /// <summary>For each row, the first that says the same of the same journey at the same instant.</summary>
    public IReadOnlyList<int> FirstAlike => _firstAlike ??= FindFirstAlike();

    /// <summary>What tells a row from others.</summary>
    public RecordKey KeyOf(int row) => RecordKey.OfStatement(Journeys[row], Ticks[row], FirstAlike[row]);

    private int[] FindFirstAlike()
    {
        var firsts = new Dictionary<(int Journey, long Ticks, decimal? Value, string? Currency, LocalDate? Close, int Owner, string Attributes), int>();
        var rows = new int[Count];
        for (var row = 0; row < Count; row++)
        {
            var attributes = string.Join(',', Attributes.Values.Select(column => column.CodeOf(row)));
            var said = (Journeys[row], Ticks[row], Values.StatedOf(row), Values.CurrencyOf(row), ExpectedCloses[row], Owners.CodeOf(row), attributes);
            firsts.TryAdd(said, row);
            rows[row] = firsts[said];
        }

        return rows;
    }
}
