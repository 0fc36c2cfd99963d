using PublicApiGenerator;

namespace RevenueProcess.Specification.House;

/// <summary>What users can see changes only on purpose: the approved file shows the change in review.</summary>
public sealed class PublicApiSpec
{
    private const string Folder = "tests/RevenueProcess.Specification/House/";
    private const string Accept = "ACCEPT_PUBLIC_API";

    [Fact]
    public void Is_the_approved_one()
    {
        var approvedPath = Repository.PathTo(Folder + "PublicApi.approved.txt");
        var receivedPath = Repository.PathTo(Folder + "PublicApi.received.txt");
        var received = Lines(Repository.Library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
        var isApproved = File.Exists(approvedPath);
        var approved = isApproved ? Lines(File.ReadAllText(approvedPath)) : [];

        File.Delete(receivedPath);
        if (isApproved && received.SequenceEqual(approved, StringComparer.Ordinal))
        {
            return;
        }

        if (string.Equals(Environment.GetEnvironmentVariable(Accept), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(approvedPath, Text(received));
            return;
        }

        File.WriteAllText(receivedPath, Text(received));
        Faults.None(
            [
                "The public API is not the approved one.",
                .. received.Except(approved, StringComparer.Ordinal).Select(line => "  + " + line.Trim()),
                .. approved.Except(received, StringComparer.Ordinal).Select(line => "  - " + line.Trim()),
            ],
            $"If that is meant: {Accept}=1 dotnet test --filter {nameof(PublicApiSpec)} (or rename {Folder}PublicApi.received.txt to PublicApi.approved.txt).");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Trim().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
