using NodaTime;

namespace RevenueProcess;

/// <summary>The statements that are kept, grouped by journey and in order of instant, then of what they say.</summary>
internal sealed class StatementGroups
{
    private readonly LogStatements _statements;
    private readonly int[] _rows;
    private readonly int[] _starts;

    public StatementGroups(LogStatements statements, byte[]? aside, int journeys)
    {
        _statements = statements;
        _rows = [.. Enumerable.Range(0, statements.Count).Where(row => aside is null || aside[row] == LogMarks.IsKept)];
        Array.Sort(_rows, Compare);
        _starts = new int[journeys + 1];
        foreach (var row in _rows)
        {
            _starts[statements.Journeys[row] + 1]++;
        }

        for (var journey = 0; journey < journeys; journey++)
        {
            _starts[journey + 1] += _starts[journey];
        }
    }

    /// <summary>The rows of a journey, in order.</summary>
    public ReadOnlySpan<int> RowsOf(int journey) => _rows.AsSpan(_starts[journey].._starts[journey + 1]);

    private LocalDate? CloseOf(int row) => _statements.ExpectedCloses[row];

    private int Compare(int one, int other)
    {
        var order = (_statements.Journeys[one], _statements.Ticks[one]).CompareTo((_statements.Journeys[other], _statements.Ticks[other]));
        if (order == 0)
        {
            order = RowContent.Compare(one, other, _statements.Owners, _statements.Values, _statements.Attributes);
        }

        return order == 0 ? (CloseOf(one) ?? LocalDate.MaxIsoValue).CompareTo(CloseOf(other) ?? LocalDate.MaxIsoValue) : order;
    }
}
