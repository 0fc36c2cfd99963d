using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>The commands that look at a process only.</summary>
public sealed class ProcessCommandsSpec
{
    [Theory]
    [InlineData("demo", "warning", "handoff-without-refusal")]
    [InlineData("olist", "ends-before-revenue")]
    [InlineData("bpi2012", "loan application v1 is valid (stages: 7, transitions: 12")]
    [InlineData("crm", "crm opportunities v1 is valid")]
    public void Valid_processes_are_valid_and_warned_about(string example, params string[] told)
    {
        var run = DemoRun.Of("validate", "--process", DemoRun.Example($"{example}/process.json"));

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.All(told, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_are_listed_with_code_path_and_line_and_exit_code_1()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("process.json", "\"to\": \"proposal\"", "\"to\": \"propsal\"");
        folder.Replace("process.json", ", \"outcome\": \"won\"", string.Empty);

        var run = DemoRun.Of("validate", "--process", folder["process.json"]);

        Assert.Equal((DemoApp.HasFaults, string.Empty), (run.Code, run.Error));
        string[] told = ["process.json:23: $.transitions[3].to", "[unknown-stage]", "[no-won-stage]", "is not valid"];
        Assert.All(told, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("dot", "digraph")]
    public void A_process_is_drawn(string format, string told)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["diagram", "--process", DemoRun.Example("demo/process.json"), "--format", format];
        var run = DemoRun.Of(args);

        Assert.Equal((DemoApp.Done, string.Empty), (run.Code, run.Error));
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, DemoRun.Of([.. args, "--out", folder["picture"]]).Out);
        Assert.Equal(run.Out, File.ReadAllText(folder["picture"]));
    }

    [Fact]
    public void Help_is_no_fault() => Assert.Equal(DemoApp.Done, DemoRun.Of("report", "--help").Code);
}
