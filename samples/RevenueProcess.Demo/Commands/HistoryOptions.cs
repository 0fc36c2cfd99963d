using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options that say which history to read: a process, an import, and where its files are.</summary>
internal sealed class HistoryOptions
{
    private readonly Option<string> _process = CommandOptions.Process();
    private readonly Option<string> _import = new("--import") { Description = "Which files hold the history, and how to read them; a JSON file.", Required = true, HelpName = "I.json" };
    private readonly Option<string?> _zone = CommandOptions.Zone();

    /// <summary>Where the files are, and how large they may be.</summary>
    public DataOptions Data { get; } = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _process, _import, _zone })
        {
            command.Add(option);
        }

        Data.AddTo(command);
    }

    /// <exception cref="InputException">The zone does not exist, or the process or the import cannot be read.</exception>
    public HistorySource Of(ParseResult parsed)
    {
        return HistorySource.Open(parsed.GetRequiredValue(_process), parsed.GetRequiredValue(_import), unless => Data.FolderOf(parsed, unless), CommandOptions.ZoneOf(parsed.GetValue(_zone)));
    }
}
