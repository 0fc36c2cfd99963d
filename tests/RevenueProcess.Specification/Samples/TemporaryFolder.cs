namespace RevenueProcess.Specification.Samples;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("demo-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Copies an example, so that a test can damage it.</summary>
    public TemporaryFolder With(string example)
    {
        foreach (var file in Directory.EnumerateFiles(DemoRun.Example(example)))
        {
            File.Copy(file, this[System.IO.Path.GetFileName(file)]);
        }

        return this;
    }

    public void Replace(string name, string text, string by)
    {
        var before = File.ReadAllText(this[name]);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(this[name], before.Replace(text, by, StringComparison.Ordinal));
    }

    public DemoRun Report(params string[] more) => DemoRun.Of(["report", "--process", this["process.json"], "--import", this["import.json"], .. more]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
