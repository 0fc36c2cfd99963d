using System.IO.Compression;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>Bad input ends with one message that names the file, the line and the value, and exit code 2; never with a stack trace.</summary>
public sealed class BadInputSpec
{
    [Theory]
    [InlineData("\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berln\"", "import.json:3: $.zone: there is no time zone 'Europe/Berln'")]
    [InlineData("\"file\": \"leads.csv\"", "\"file\": \"lead.csv\"", "lead.csv: there is no such file")]
    [InlineData("\"delimiter\": \";\"", "\"delimiter\": \"||\"", "import.json:9: $.files[0].delimiter: the delimiter is '||'")]
    [InlineData("\"delimiter\": \";\",", "", "import.json:11: $.files[0].where[0].column: there is no column 'test' in leads.csv, whose only column is 'lead;source;test;created'", "write \"delimiter\":\";\" for the file")]
    [InlineData("\"dd.MM.uuuu HH:mm:ss\"", "\"yesterday\"", "import.json:10: $.files[0].patterns[0]: 'yesterday' is no pattern")]
    [InlineData("\"column\": \"test\", \"is\": \"no\"", "\"column\": \"tst\", \"is\": \"no\"", "import.json:11: $.files[0].where[0].column: there is no column 'tst'", "'test'")]
    [InlineData("\"is\": \"no\"", "\"is\": \"no\", \"in\": []", "import.json:11: $.files[0].where[0]: of these keys only one can stand here: 'is', 'in'")]
    [InlineData("\"stage\": \"inquiry\"", "\"stage\": \"enquiry\"", "import.json:13: $.files[0].stages[0].stage: the stage 'enquiry' does not exist; known are 'inquiry'")]
    [InlineData("\"SAL\": \"accepted\"", "\"SAL\": \"acepted\"", "import.json:30: $.files[1].stages.SAL: the stage 'acepted' does not exist")]
    [InlineData("\"owner\": \"team\"", "\"owner\": \"who\"", "import.json:24: $.files[1].columns.owner: there is no column 'who'")]
    [InlineData("\"owner\": \"team\"", "\"ownr\": \"team\"", "import.json:24: $.files[1].columns.ownr: the key 'ownr' means nothing here; known are 'journey'")]
    [InlineData("\"journey\": \"lead\",\n      \"stages\"", "\"stages\"", "import.json:", "$.files[0]: the key 'journey' is missing")]
    [InlineData("\"kind\": \"wide\"", "\"kind\": \"broad\"", "import.json:7: $.files[0].kind: 'broad' means nothing here; known are 'long', 'wide'")]
    [InlineData("\"kind\": \"wide\",", "", "import.json:6: $.files[0]: the key 'kind' is missing")]
    [InlineData("\"currency\": \"EUR\",", "\"currency\": EUR,", "import.json: $: the document is not JSON: 'E' is an invalid start of a value", "line 4")]
    [InlineData("\"currency\": \"EUR\",", "\"currency\": 3,", "import.json:4: $.currency: expected string, found number")]
    [InlineData("\"currency\": \"EUR\",", "\"currency\": \"EUR\", \"currency\": \"EUR\",", "import.json:4: $.currency: the key 'currency' occurs twice")]
    public void A_fault_of_the_import_is_located(string text, string by, params string[] told)
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("import.json", text, by);

        Refused(folder.Report(), told);
    }

    [Theory]
    [InlineData("lead-2;webinar;no;10.04.2025 19:02:26", "lead-2;webinar;no", "leads.csv:3: the row has 3 cells, the header 4: 'lead-2;webinar;no'")]
    [InlineData("lead-2;webinar;no;10.04.2025 19:02:26", "lead-2;\"web\"inar\";no;10.04.2025 19:02:26", "leads.csv:3: the row is malformed")]
    [InlineData("lead;source;test;created", "lead;source;test;test", "import.json:11: $.files[0].where[0].column: there are 2 columns 'test' in leads.csv")]
    public void A_fault_of_the_data_is_located(string text, string by, params string[] told)
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("leads.csv", text, by);

        Refused(folder.Report(), told);
    }

    [Fact]
    public void Faults_of_the_import_are_all_listed()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("import.json", "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berln\"");
        folder.Replace("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"||\"");

        Refused(folder.Report(), "import.json:3: $.zone", "import.json:9: $.files[0].delimiter");
    }

    [Fact]
    public void A_sequence_that_is_no_number_is_located()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("import.json", "\"sequence\": \"step\"", "\"sequence\": \"team\"");

        Refused(folder.Report(), "moves.csv:2: the sequence is 'marketing'");
    }

    [Fact]
    public void Damaged_compression_is_located()
    {
        using var folder = new TemporaryFolder().With("demo");
        using (var zip = new GZipStream(File.Create(folder["moves.gz"]), CompressionLevel.Fastest))
        {
            zip.Write(File.ReadAllBytes(folder["moves.csv"]));
        }

        var bytes = File.ReadAllBytes(folder["moves.gz"]);
        Array.Fill(bytes, (byte)0xff, bytes.Length / 2, 200);
        File.WriteAllBytes(folder["moves.csv"], bytes);

        Refused(folder.Report(), "moves.csv:", "the file is damaged");
    }

    [Fact]
    public void An_empty_file_has_no_header()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("leads.csv", string.Empty);

        Refused(folder.Report(), "leads.csv: the file is empty");
    }

    [Fact]
    public void Faults_of_the_process_are_all_listed()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("process.json", "\"to\": \"proposal\"", "\"to\": \"propsal\"");
        folder.Replace("process.json", "\"within\": \"P2D\"", "\"within\": \"two days\"");

        Refused(folder.Report(), "process.json:8: $.path[2].within", "two days", "$.transitions[3].to", "'propsal'");
    }

    [Theory]
    [InlineData("--as-of: 'tomorrow' is no date or instant", "--as-of", "tomorrow")]
    [InlineData("--zone: there is no time zone 'Mars/Olympus'", "--zone", "Mars/Olympus")]
    [InlineData("--by: there is no attribute 'colour' in the history; it has 'source'", "--by", "colour")]
    [InlineData("fortnight", "--period", "fortnight")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("nowhere", "--out", "nowhere/at/all.json")]
    [InlineData("nowhere", "--data", "nowhere")]
    public void A_bad_option_is_named(string told, params string[] options) => Refused(DemoRun.Report("demo", options), told);

    [Fact]
    public void A_missing_option_a_missing_file_and_a_folder_are_named()
    {
        Refused(DemoRun.Of("report"), "--process", "--import");
        Refused(DemoRun.Of("validate", "--process", "nowhere.json"), "nowhere.json: there is no such file");
        Refused(DemoRun.Of("diagram", "--process", Path.GetTempPath()), "this is a folder");
        Refused(DemoRun.Of("dance"), "dance");
    }

    private static void Refused(DemoRun run, params string[] told)
    {
        Assert.All(told, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.DoesNotContain("   at ", run.Error + run.Out, StringComparison.Ordinal);
    }
}
