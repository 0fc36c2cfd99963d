using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options of a joint: of one history, or of two.</summary>
internal sealed class JointOptions
{
    private readonly HistoryOptions _history = new();
    private readonly Option<string?> _asOf = CommandOptions.AsOf();
    private readonly Option<string?> _teams = new("--teams") { Description = "The team that hands over and the team that receives. Default: the first two along the path.", HelpName = "A,B" };
    private readonly Option<string?> _toProcess = new("--to-process") { Description = "The process of the department that receives, where it keeps a history of its own.", HelpName = "P2.json" };
    private readonly Option<string?> _toImport = new("--to-import") { Description = "Which files hold that history.", HelpName = "I2.json" };
    private readonly Option<string?> _toData = new("--to-data") { Description = "The folder of those files. Default: the folder of that import file.", HelpName = "DIR" };
    private readonly Option<string?> _links = new("--links") { Description = "A file of two columns: the id of a lead in the first history, and in the second. Default: both use the same ids.", HelpName = "IDS.csv" };
    private readonly OutputOptions _output = new();

    public void AddTo(Command command)
    {
        _history.AddTo(command);
        foreach (var option in new Option[] { _asOf, _teams, _toProcess, _toImport, _toData, _links })
        {
            command.Add(option);
        }

        _output.AddTo(command);
    }

    /// <exception cref="InputException">An option cannot be used, or not with the others.</exception>
    public JointRequest Of(ParseResult parsed)
    {
        var (teams, second) = (parsed.GetValue(_teams), SecondOf(parsed));
        if (teams is not null && second is not null)
        {
            throw new InputException("--teams is for one history; of two histories, each is that of one department");
        }

        var from = _history.Of(parsed);
        return new JointRequest(
            from, second, parsed.GetValue(_asOf) is { } asOf ? from.InstantOf("--as-of", asOf) : null, teams is null ? null : TeamsOf(teams, from.Process), LinksOf(parsed), _output.Of(parsed));
    }

    private LeadLinksFile? LinksOf(ParseResult parsed) =>
        parsed.GetValue(_links) is { } path ? new LeadLinksFile(path, _history.Data.LimitsOf(parsed)) : null;

    private HistorySource? SecondOf(ParseResult parsed) => (parsed.GetValue(_toProcess), parsed.GetValue(_toImport)) switch
    {
        ({ } process, { } import) => HistorySource.Open(process, import, unless => _history.Data.FolderAt(parsed, parsed.GetValue(_toData) ?? unless)),
        (null, null) when parsed.GetValue(_toData) is null && parsed.GetValue(_links) is null => null,
        _ => throw new InputException("a second history needs both --to-process and --to-import"),
    };

    private static TeamPair TeamsOf(string text, ProcessDefinition process)
    {
        if (text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [var from, var to] || from == to)
        {
            throw new InputException($"--teams: '{text}' is not two teams, such as 'marketing,sales'");
        }

        var unknown = new[] { from, to }.Except(process.Teams, StringComparer.Ordinal).FirstOrDefault();
        return unknown is null
            ? new TeamPair(from, to)
            : throw new InputException($"--teams: no stage of {process} is owned by a team '{unknown}'; its teams are {InputException.Listed(process.Teams)}");
    }
}
