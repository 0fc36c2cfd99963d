using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>What is written, and what becomes of it where it cannot be: the program never ends with a defect of its own.</summary>
public sealed class OutputSpec
{
    [Fact]
    public void A_report_replaces_the_old_one_once_it_is_whole()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("report.txt", "old");
        File.CreateSymbolicLink(folder["link.txt"], "report.txt");

        Assert.Equal(DemoApp.Done, folder.Report("--out", folder["link.txt"]).Code);
        Assert.Contains("Reached", File.ReadAllText(folder["report.txt"]), StringComparison.Ordinal);
        Assert.Equal("report.txt", new FileInfo(folder["link.txt"]).LinkTarget);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.part"));
    }

    [Fact]
    public void Who_may_read_a_report_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder().With("demo");
        folder.Write("report.txt", "old");
        File.SetUnixFileMode(folder["report.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal(DemoApp.Done, folder.Report("--out", folder["report.txt"]).Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["report.txt"]));
    }

    [Fact]
    public void An_old_report_survives_a_full_disk()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Write("report.txt", "old");

        // No file can be longer than 4 KiB, and who tries is told instead of being ended; the runtime itself needs longer ones unless it is told not to.
        var (code, _, error) = DemoProcess.Run($"cd '{folder.Path}' && export DOTNET_EnableWriteXorExecute=0 && trap '' XFSZ && ulimit -f 4 && demo report --process process.json --import import.json --out report.txt");

        Assert.Equal(DemoApp.BadInput, code);
        Assert.Contains("report.txt: the file cannot be written: ", error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["report.txt"]));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.part", new EnumerationOptions { AttributesToSkip = FileAttributes.None }));
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        using var folder = new TemporaryFolder().With("demo");
        File.CreateSymbolicLink(folder["full"], "/dev/full");
        File.CreateSymbolicLink(folder["null"], "/dev/null");

        var full = folder.Report("--out", folder["full"]);
        Assert.Equal(DemoApp.BadInput, full.Code);
        Assert.Contains("full: the file cannot be written: No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Equal(DemoApp.Done, folder.Report("--out", folder["null"]).Code);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.Equal("/dev/null", new FileInfo(folder["null"]).LinkTarget);
    }

    [Theory]
    [InlineData("process.json")]
    [InlineData("import.json")]
    [InlineData("moves.csv")]
    [InlineData("./leads.csv")]
    [InlineData("link.csv")]
    public void A_file_that_is_read_is_not_written_over(string name)
    {
        using var folder = new TemporaryFolder().With("demo");
        File.CreateSymbolicLink(folder["link.csv"], folder["leads.csv"]);
        var before = File.ReadAllText(folder[name]);
        var run = folder.Report("--out", folder[name]);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains("this file is read, so that it is not written over", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder[name]));
    }

    [Fact]
    public void Neither_a_diagram_nor_evidence_is_written_over_what_it_is_made_of()
    {
        using var folder = new TemporaryFolder().With("demo");

        Assert.Contains("not written over", DemoRun.Of("diagram", "--process", folder["process.json"], "--out", folder["process.json"]).Error, StringComparison.Ordinal);
        folder.Write("d.json", "{ \"definitions\": [{ \"name\": \"a\", \"version\": 1, \"when\": { \"number\": \"x\", \"atLeast\": 1 } }] }");
        folder.Write("p.json", "{ \"leads\": { \"file\": \"l.csv\", \"key\": \"id\", \"fate\": { \"column\": \"f\", \"won\": [\"w\"], \"lost\": [\"l\"] }, \"attributes\": [{ \"name\": \"x\", \"kind\": \"number\" }] } }");
        folder.Write("l.csv", "id,f,x\n1,w,2\n");
        Assert.All(["d.json", "p.json", "l.csv"], name => Assert.Contains(
            "not written over",
            DemoRun.Of("definitions", "--definitions", folder["d.json"], "--profiles", folder["p.json"], "--at", "2026-01-01", "--out", folder[name]).Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_that_cannot_be_written_are_lost_and_nothing_else()
    {
        using var folder = new TemporaryFolder().With("demo");
        using var full = new FullWriter();
        using var output = new StringWriter();
        string[] report = ["report", "--process", folder["process.json"], "--import", folder["import.json"]];

        Assert.Equal(DemoApp.Done, DemoApp.Run(report, output, full));
        Assert.Equal(DemoRun.Of(report).Out, output.ToString());
        Assert.Equal(DemoApp.BadInput, DemoApp.Run(["report"], output, full));
        Assert.Equal(DemoApp.HasFaults, DemoApp.Run(["validate", "--process", folder.Write("p.json", "{}")], output, full));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_bad_input()
    {
        using var full = new FullWriter();
        using var error = new StringWriter();

        Assert.Equal(DemoApp.BadInput, DemoApp.Run(["report", "--process", DemoRun.Example("demo/process.json"), "--import", DemoRun.Example("demo/import.json")], full, error));
        Assert.Contains("reading or writing failed: No space left", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(DemoApp.BadInput, DemoApp.Run([], full, full));
    }

    [Theory]
    [InlineData("demo {0} 2>/dev/full", 0)]
    [InlineData("demo {0} 2>&-", 0)]
    [InlineData("demo {0} >/dev/full", 2)]
    [InlineData("demo {0} >/dev/full 2>/dev/full", 2)]
    [InlineData("demo validate --process /dev/null 2>/dev/full", 1)]
    [InlineData("demo report 2>&-", 2)]
    public void Outputs_that_are_full_or_closed_are_no_defect(string script, int code) =>
        Assert.Equal(code, DemoProcess.Run(string.Format(null, script, $"report --process '{DemoRun.Example("demo/process.json")}' --import '{DemoRun.Example("demo/import.json")}'")).Code);

    [Fact]
    public void Whoever_closes_the_output_early_hears_no_more()
    {
        var report = $"report --process '{DemoRun.Example("demo/process.json")}' --import '{DemoRun.Example("demo/import.json")}'";
        var (_, output, error) = DemoProcess.Run($"demo {report} --format json | head -c 1; echo ${{PIPESTATUS[0]}}; demo {report} >&-; echo $?");

        Assert.Matches("^\\{[02]\n[02]\n$", output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    /// <summary>What a file on a full disk does.</summary>
    private sealed class FullWriter() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
