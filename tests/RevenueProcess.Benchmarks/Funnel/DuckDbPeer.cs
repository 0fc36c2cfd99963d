using DuckDB.NET.Data;
using NodaTime;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>
/// DuckDB in process, at its best: a table in memory, in the order of time, with narrow columns; one window over it, kept, that
/// answers transitions, means and exact medians.
/// </summary>
internal sealed class DuckDbPeer : IDisposable
{
    private const string Window = """
        create or replace temp table visits as
        select stage, lead(stage) over journey as next, (lead(t) over journey - t)::integer as stay
        from entries window journey as (partition by journey order by t)
        """;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly int _stages = FunnelProcess.Definition.Stages.Count;

    /// <summary>Distinct journeys of each stage; a set of bits beats counting distinct keys three times over, but needs integers.</summary>
    private readonly string _visitors;

    public DuckDbPeer(FunnelData data, string[]? texts = null)
    {
        _visitors = texts is null
            ? $"select stage, bit_count(bitstring_agg(journey, 0, {data.JourneyCount - 1})) from entries group by stage"
            : "select stage, count(distinct journey) from entries group by stage";
        _connection.Open();
        Execute($"create table entries (journey {(texts is null ? "integer" : "varchar")}, stage utinyint, t bigint)");
        using var appender = _connection.CreateAppender("entries");
        for (var row = 0; row < data.Count; row++)
        {
            var line = appender.CreateRow();
            _ = texts is null ? line.AppendValue((int)data.Journeys[row]) : line.AppendValue(texts[row]);
            line.AppendValue((byte)data.Stages[row]).AppendValue(data.Ticks[row] / NodaConstants.TicksPerSecond).EndRow();
        }
    }

    public FunnelAnswer Answer()
    {
        var answer = new FunnelAnswer(_stages);
        Execute(Window);
        Read("select stage, next, count(*) from visits where next is not null group by all", row =>
            answer.Moves[(row.GetByte(0) * _stages) + row.GetByte(1)] = row.GetInt64(2));
        Read("select stage, avg(stay), median(stay) from visits where stay is not null group by stage", row =>
            (answer.MeanSeconds[row.GetByte(0)], answer.MedianSeconds[row.GetByte(0)]) = (row.GetDouble(1), row.GetDouble(2)));
        Read(_visitors, row => answer.Visitors[row.GetByte(0)] = row.GetInt64(1));
        return answer;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Read(string sql, Action<DuckDBDataReader> each)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            each(reader);
        }
    }
}
