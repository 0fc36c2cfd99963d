using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>A host reads its own database with an import; <c>docs/import.md</c> shows it.</summary>
public sealed class DatabaseExample
{
    private const string Json = """
        {
          "zone": "Europe/Berlin",
          "files": [
            {
              "kind": "long",
              "file": "stage_change",
              "columns": { "journey": "deal_id", "stage": "new_stage", "instant": "changed_at", "value": "amount" },
              "stages": { "MQL": "inquiry", "SAL": "qualified", "Closed Won": "customer" }
            }
          ]
        }
        """;

    [Fact]
    public void A_query_of_a_database_becomes_a_log()
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Run(database, "create table stage_change (deal_id integer, new_stage text, changed_at text, amount real)");
        Run(database, "insert into stage_change values (7, 'MQL', '2026-03-02 09:00:00', null), (7, 'SAL', '2026-03-04 09:00:00', 100.5), (8, 'MQL', '2026-03-03', null), (8, 'Closed Won', 'soon', 9)");

        var log = LogOf(database, Told.Process, Json);

        Assert.Equal(["7 inquiry 2026-03-02T08:00:00Z", "7 qualified 2026-03-04T08:00:00Z", "8 inquiry 2026-03-02T23:00:00Z"], log.Visits().Select(visit => $"{visit.JourneyId} {visit.Stage.Id} {visit.Entered}"));
        var example = Assert.Single(log.Read.Examples);
        Assert.Equal(("stage_change", 4L, "soon"), (example.File, example.Line, example.Text));
    }

    #region import
    private static StageLog LogOf(DbConnection database, ProcessDefinition process, string json)
    {
        var import = ImportMapJson.Read(json);
        var history = new HistoryImport(import, process);
        foreach (var source in history.Files)
        {
            using var command = database.CreateCommand();
            command.CommandText = source.File == "stage_change"
                ? "select deal_id, new_stage, changed_at, amount from stage_change"
                : throw new InvalidOperationException($"There is no query for {source.File}.");
            using var reader = command.ExecuteReader();
            var table = new DatabaseRows(source.File, reader);
            var rows = history.Bind(source, table);
            while (table.Read())
            {
                rows.AddRow();
            }
        }

        return history.Build();
    }

    private sealed class DatabaseRows(string file, DbDataReader reader) : INamedRows
    {
        public string File => file;

        public IReadOnlyList<string> Columns { get; } = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

        public long Line { get; private set; }

        public string? this[int column] => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);

        public bool Read()
        {
            Line++;
            return reader.Read();
        }
    }
    #endregion

    private static void Run(SqliteConnection database, string statement)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
