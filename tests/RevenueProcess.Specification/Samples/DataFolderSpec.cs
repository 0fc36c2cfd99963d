using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>An import may come from somebody else: it names no file outside of the data folder, and nothing of one is shown.</summary>
public sealed class DataFolderSpec
{
    private const string Secret = "root:hidden:0:0";

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("inner/../../secret.csv")]
    [InlineData("link.csv")]
    [InlineData("up/secret.csv")]
    [InlineData("twice.csv")]
    [InlineData("circle.csv")]
    [InlineData("absolute")]
    public void A_file_outside_of_the_folder_is_not_read(string name)
    {
        using var folder = Folder();
        name = name == "absolute" ? folder["secret.csv"] : name;
        var run = Run(folder, name);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains(name == "circle.csv" ? "too many links" : "the file is outside of the folder", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("link.csv")]
    public void A_file_outside_is_read_where_the_user_allows_it(string name)
    {
        using var folder = Folder();
        var run = Run(folder, name, "--allow-outside");

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains("there is no column 'lead'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("inner/../leads.csv")]
    [InlineData("./inner/leads.csv")]
    [InlineData("..leads.csv")]
    public void A_file_in_the_folder_is_read_be_it_deep_or_behind_a_link(string name)
    {
        using var folder = Folder();

        Assert.Equal(DemoApp.Done, Run(folder, name).Code);
    }

    /// <summary>A folder <c>data</c> with an import, and beside it a file that no import should read.</summary>
    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder["data"]).FullName;
        Directory.CreateDirectory(Path.Combine(data, "inner"));
        foreach (var file in Directory.EnumerateFiles(DemoRun.Example("demo")))
        {
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        }

        folder.Write("secret.csv", Secret + "\n");
        File.Copy(Path.Combine(data, "leads.csv"), Path.Combine(data, "..leads.csv"));
        File.CreateSymbolicLink(Path.Combine(data, "inner", "leads.csv"), "../leads.csv");
        File.CreateSymbolicLink(Path.Combine(data, "link.csv"), folder["secret.csv"]);
        File.CreateSymbolicLink(Path.Combine(data, "twice.csv"), "link.csv");
        File.CreateSymbolicLink(Path.Combine(data, "circle.csv"), "circle.csv");
        Directory.CreateSymbolicLink(Path.Combine(data, "up"), "..");
        return folder;
    }

    private static DemoRun Run(TemporaryFolder folder, string name, params string[] more)
    {
        folder.Replace("data/import.json", "\"leads.csv\"", $"\"{name}\"");
        return DemoRun.Of(["report", "--process", folder["data/process.json"], "--import", folder["data/import.json"], .. more]);
    }
}
