using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using NodaTime;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>Another engine computes the tally that the library counts: DuckDB, with the query that <c>docs/tally.md</c> shows.</summary>
public sealed partial class TallyInSqlSpec
{
    private const string Zone = "Europe/Berlin";

    [Fact]
    public void The_query_of_the_page_computes_the_tally_that_the_library_counts()
    {
        var log = DemoRun.Log("demo");
        var counted = log.Tally(log.Frame() with
        {
            Period = ReportingPeriod.Month(DateTimeZoneProviders.Tzdb[Zone]),
            Measures = [new MovesMeasure(), new OutcomeMeasure()],
        });

        var computed = TallyFormJson.Read(Computed(log.Process.Hash)).ToTally(log.Process);

        Assert.Equal(301, computed.Journeys);
        Assert.Equal(TallyFormJson.Write(TallyForm.Of(counted) with { Read = null }), TallyFormJson.Write(TallyForm.Of(computed)));
    }

    /// <summary>The form that the query gives for the files of the demo.</summary>
    private static string Computed(string process)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var session = connection.CreateCommand();
        session.CommandText = $"set TimeZone = '{Zone}'; set file_search_path = '{DemoRun.Example("demo")}'";
        session.ExecuteNonQuery();
        using var query = connection.CreateCommand();
        query.CommandText = SqlBlock().Match(Repository.Read("docs/tally.md")).Groups["sql"].Value;
        query.Parameters.Add(new DuckDBParameter("process", process));
        return Assert.IsType<string>(query.ExecuteScalar());
    }

    [GeneratedRegex("```sql\n(?<sql>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SqlBlock();
}
