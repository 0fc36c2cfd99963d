namespace RevenueProcess.Specification.House;

/// <summary>Texts that change only on purpose: the approved file shows the change in review.</summary>
internal static class Approved
{
    private const string Folder = "tests/RevenueProcess.Specification/";
    private const string Accept = "ACCEPT_APPROVED";

    /// <summary>Compares a text with the approved file of that name, such as <c>House/PublicApi</c>; ends of lines do not matter.</summary>
    public static void Is(string name, string text)
    {
        var approvedPath = Repository.PathTo($"{Folder}{name}.approved.txt");
        var receivedPath = Repository.PathTo($"{Folder}{name}.received.txt");
        var received = Lines(text);
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
                $"{name} is not the approved one.",
                .. received.Except(approved, StringComparer.Ordinal).Select(line => "  + " + line.Trim()),
                .. approved.Except(received, StringComparer.Ordinal).Select(line => "  - " + line.Trim()),
            ],
            $"If that is meant: {Accept}=1 dotnet test (or rename {Folder}{name}.received.txt to .approved.txt).");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Trim().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
