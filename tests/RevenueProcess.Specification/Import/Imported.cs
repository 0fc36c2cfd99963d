using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>Reads rows that tests write down.</summary>
internal static class Imported
{
    /// <summary>The history that an import makes of its files, which are found by their names.</summary>
    public static StageLog Log(ImportMap map, params NamedRows[] files)
    {
        var history = new HistoryImport(map, Told.Process);
        foreach (var source in history.Files)
        {
            var rows = files.Single(file => file.File == source.File);
            var bound = history.Bind(source, rows);
            while (rows.Read())
            {
                bound.AddRow();
            }
        }

        return history.Build();
    }

    /// <summary>The history of one file.</summary>
    public static StageLog Log(ImportSource source, string[] columns, params string?[][] rows) => Log(new ImportMap([source]), NamedRows.Of(source.File, columns, rows));

    /// <summary>Each visit: journey, stage, day.</summary>
    public static IEnumerable<string> Days(StageLog log) => log.Visits().Select(visit => $"{visit.JourneyId} {visit.Stage.Id} {visit.Entered.InUtc().Day}");
}
