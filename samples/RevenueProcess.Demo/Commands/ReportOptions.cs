using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options of a report.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _process = CommandOptions.Process();
    private readonly Option<string> _import = new("--import") { Description = "Which files hold the history, and how to read them; a JSON file.", Required = true, HelpName = "I.json" };
    private readonly DataOptions _data = new();
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Cut history off here: an instant, or a date, which is the start of that day. Default: the latest entry.", HelpName = "INSTANT" };
    private readonly Option<string?> _zone = new("--zone") { Description = "The zone of periods and dates. Default: the zone of the import.", HelpName = "ZONE" };
    private readonly Option<string[]> _by = new("--by") { Description = "Compare the journeys by this attribute; may be repeated.", HelpName = "ATTRIBUTE" };
    private readonly Option<string> _period = new("--period") { Description = "The period of cohorts and flow.", DefaultValueFactory = _ => "month" };
    private readonly Option<string> _skip = new("--skip") { Description = "When a stage without a record counts as reached.", DefaultValueFactory = _ => "imputed" };
    private readonly Option<string> _format = new("--format") { Description = "A report to read, or to read by a program.", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _out = CommandOptions.Out();

    public ReportOptions()
    {
        _period.AcceptOnlyFromAmong("day", "week", "month", "quarter", "year");
        _skip.AcceptOnlyFromAmong("observed", "imputed", "strict");
        _format.AcceptOnlyFromAmong("text", "json");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _process, _import, _asOf, _zone, _by, _period, _skip, _format, _out })
        {
            command.Add(option);
        }

        _data.AddTo(command);
    }

    /// <exception cref="InputException">The zone does not exist.</exception>
    public ReportRequest Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(_process),
        parsed.GetRequiredValue(_import),
        unless => _data.FolderOf(parsed, unless),
        parsed.GetValue(_asOf),
        parsed.GetValue(_zone) is { } zone ? Zones.Find(zone, why => new InputException($"--zone: {why}")) : null,
        parsed.GetValue(_by) ?? [],
        parsed.GetRequiredValue(_period),
        Enum.Parse<SkipPolicy>(parsed.GetRequiredValue(_skip), ignoreCase: true),
        parsed.GetRequiredValue(_format) == "json",
        parsed.GetValue(_out));
}
