using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>
/// Whatever documents and files hold, the program ends with a result or a message, counts each row, and prints nothing that acts. Case <c>n</c> is the same in
/// every run. The variable <c>REVENUEPROCESS_FUZZ</c> says how many cases there are of each kind, and a 500th of them run as processes of their own.
/// </summary>
public sealed partial class FuzzSpec
{
    public const string Variable = "REVENUEPROCESS_FUZZ";

    private const int Unless = 2000;
    private const int Processes = 500;

    private static readonly string[] _documents = [.. HostileFolder.Files.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal))];
    private static readonly string[] _rows = [.. HostileFolder.Files.Keys.Except(_documents, StringComparer.Ordinal)];
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : Unless;

    [Fact]
    public void Files_that_are_not_changed_are_read()
    {
        using var folder = new HostileFolder();

        Assert.Equal((DemoApp.Done, DemoApp.Done), (folder.Report().Code, folder.Evidence().Code));
    }

    [Fact]
    public void Changed_documents_are_read_or_refused() => Assert.InRange(RunAll(_documents), Cases / 20, Cases * 19 / 20);

    [Fact]
    public void Changed_rows_are_read_or_refused() => Assert.InRange(RunAll(_rows), Cases / 4, Cases * 19 / 20);

    [Fact]
    public void Changed_files_are_read_or_refused_by_a_process_with_little_memory()
    {
        using var folder = new HostileFolder();
        foreach (var number in Enumerable.Range(0, Math.Max(4, Cases / Processes)))
        {
            var (name, content, args) = Case(folder, number % 2 == 0 ? _documents : _rows, number);
            folder.Write(name, content);
            var script = "export DOTNET_GCHeapHardLimit=40000000; demo " + string.Join(' ', args.Select(arg => $"'{arg.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
            var (code, output, error) = DemoProcess.Run(script);
            Check(new DemoRun(code, output, error), args, $"process {number}, {name}");
            folder.Write(name, Encoding.UTF8.GetBytes(HostileFolder.Files[name]));
        }
    }

    /// <summary>Runs all cases; returns of how many the program made something.</summary>
    private static int RunAll(string[] names)
    {
        var done = 0;
        var workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            using var folder = new HostileFolder();
            for (var number = worker; number < Cases; number += workers)
            {
                var (name, content, args) = Case(folder, names, number);
                folder.Write(name, content);
                var run = DemoRun.Of(args);
                Check(run, args, $"case {number}, {name}");
                Interlocked.Add(ref done, run.Code == DemoApp.Done ? 1 : 0);
                folder.Write(name, Encoding.UTF8.GetBytes(HostileFolder.Files[name]));
            }
        });
        return done;
    }

    /// <summary>A changed file, and a command that reads it.</summary>
    private static (string Name, byte[] Content, string[] Args) Case(HostileFolder folder, string[] names, int number)
    {
        var random = new Random(number);
        var name = names[random.Next(names.Length)];
        var content = new Fuzz(random).Changed(name, HostileFolder.Files[name]);
        string[] history = ["--process", folder["process.json"], "--import", folder["import.json"]];
        string[] past = ["--definitions", folder["definitions.json"], "--profiles", folder["profiles.json"]];
        string[] args = (name, random.Next(4)) switch
        {
            ("definitions.json" or "profiles.json" or "people.csv" or "companies.csv", var way) =>
                way == 0 ? ["explain", .. past, "--lead", "1", "--definition", "near"] : ["definitions", .. past, "--format", way == 1 ? "text" : "json"],
            ("process.json", 0) => ["validate", "--process", folder[name]],
            ("process.json", 1) => ["diagram", "--process", folder[name]],
            ("wide.csv" or "long.csv", 0) => ["inspect", "--process", folder["process.json"], "--file", folder[name]],
            (_, 1) => ["inspect", .. history],
            (_, 2) => ["report", .. history, "--by", "source"],
            _ => ["report", .. history, "--format", "json"],
        };
        return (name, content, args);
    }

    private static void Check(DemoRun run, string[] args, string name)
    {
        try
        {
            HostileDocumentsSpec.Plain(run);
            Assert.DoesNotMatch(Acting(), run.Out + run.Error);
            if (run.Code == DemoApp.Done && args.Contains("json", StringComparer.Ordinal))
            {
                using var json = JsonDocument.Parse(run.Out, _strict);
                if (args[0] == "report")
                {
                    Assert.All(["rows", "entries", "statements", "touches", "values"], part => Adds(json.RootElement.GetProperty(part)));
                }
            }
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{name}: {string.Join(' ', args)} ended with {run.Code}: {run.Error}", failed);
        }
    }

    private static void Adds(JsonElement count)
    {
        var aside = count.GetProperty("setAside").EnumerateArray().Sum(one => one.GetProperty("count").GetInt64());
        Assert.Equal(count.GetProperty("read").GetInt64(), count.GetProperty("kept").GetInt64() + aside);
    }

    [GeneratedRegex("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Acting();
}
