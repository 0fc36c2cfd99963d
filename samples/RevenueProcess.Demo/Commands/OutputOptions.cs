using System.CommandLine;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options that say in which form a command answers, and where.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format = new("--format") { Description = "An answer to read, or to read by a program.", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _out = CommandOptions.Out();

    public OutputOptions() => _format.AcceptOnlyFromAmong("text", "json");

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_out);
    }

    public Output Of(ParseResult parsed) => new(parsed.GetRequiredValue(_format) == "json", parsed.GetValue(_out));
}
