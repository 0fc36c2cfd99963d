using System.Text.Json;
using System.Text.Json.Nodes;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Samples;

/// <summary>One run of the demo in this process: what it printed and how it ended.</summary>
internal sealed record DemoRun(int Code, string Out, string Error)
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    public static DemoRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = DemoApp.Run(args, output, error);
        return new DemoRun(code, output.ToString(), error.ToString());
    }

    public static string Example(string name) => Repository.PathTo($"samples/RevenueProcess.Demo/examples/{name}");

    /// <summary>A report on one of the examples.</summary>
    public static DemoRun Report(string example, params string[] more) =>
        Of(["report", "--process", Example($"{example}/process.json"), "--import", Example($"{example}/import.json"), .. more]);

    /// <summary>The history of one of the examples.</summary>
    /// <param name="example">The example.</param>
    /// <param name="data">The folder of its files; that of the import unless stated.</param>
    /// <param name="options">How the records become a log; every default unless stated.</param>
    public static StageLog Log(string example, string? data = null, StageLogOptions? options = null)
    {
        var process = ProcessJson.Read(File.ReadAllText(Example($"{example}/process.json")));
        var import = RevenueProcess.Samples.Demo.Import.ImportDocument.Read(Example($"{example}/import.json"));
        var terminal = Terminal.Plain(TextWriter.Null, TextWriter.Null);
        return RevenueProcess.Samples.Demo.Import.HistoryFiles.Read(process, import, new DataFolder(data ?? import.Folder, AllowsOutside: false, InputLimits.Default), options ?? StageLogOptions.Default, terminal);
    }

    /// <summary>What it printed as JSON but for the examples of what was put aside, which say where in a file each stands.</summary>
    public string WithoutExamples()
    {
        var report = JsonNode.Parse(Out)!;
        report.AsObject().Remove("examples");
        return report.ToJsonString();
    }

    /// <summary>What it printed, as JSON without repeated keys; beside it there may be warnings.</summary>
    public JsonElement Json()
    {
        Assert.All(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("warning: ", line, StringComparison.Ordinal));
        using var document = JsonDocument.Parse(Out, _strict);
        return document.RootElement.Clone();
    }
}
