using System.CommandLine;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options that say which definitions, and on which past leads.</summary>
internal sealed class PastLeadsOptions
{
    private readonly Option<string> _definitions = new("--definitions") { Description = "The lead definitions, a JSON file.", Required = true, HelpName = "D.json" };
    private readonly Option<string> _profiles = new("--profiles") { Description = "Which files hold past leads, and how to read them; a JSON file.", Required = true, HelpName = "P.json" };
    private readonly DataOptions _data = new();
    private readonly Option<string?> _at = new("--at") { Description = "Judge all leads at this instant, or at the start of this day. Default: each at its own.", HelpName = "INSTANT" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _definitions, _profiles, _at })
        {
            command.Add(option);
        }

        _data.AddTo(command);
    }

    public PastLeadsRequest Of(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_definitions), parsed.GetRequiredValue(_profiles), unless => _data.FolderOf(parsed, unless), parsed.GetValue(_at));
}
