using System.CommandLine;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Holds lead definitions against what became of past leads.</summary>
internal static class DefinitionsCommand
{
    public static Command Of(Terminal terminal)
    {
        var past = new PastLeadsOptions();
        var compare = new Option<string?>("--compare") { Description = "Other definitions of the same names: who changes side?", HelpName = "D2.json" };
        var format = new Option<string>("--format") { Description = "Evidence to read, or to read by a program.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = CommandOptions.Out();
        var command = new Command("definitions", "Hold lead definitions against what became of past leads.");
        past.AddTo(command);
        command.Add(compare);
        command.Add(format);
        command.Add(output);
        command.SetAction(parsed => Run(
            new DefinitionsRequest(past.Of(parsed), parsed.GetValue(compare), parsed.GetRequiredValue(format) == "json", parsed.GetValue(output)), terminal));
        return command;
    }

    private static int Run(DefinitionsRequest request, Terminal terminal)
    {
        var definitions = LeadDefinitionsFile.Read(request.Past.Definitions);
        var others = request.Compare is { } compare ? LeadDefinitionsFile.Read(compare) : null;
        var leads = request.Past.ReadLeads(request.Out, request.Compare);
        LeadDefinitionsFile.RequireFacts(request.Past.Definitions, definitions, leads.Facts);
        LeadDefinitionsFile.RequireFacts(request.Compare ?? "", others ?? [], leads.Facts);
        var report = EvidenceReport.Of(leads, definitions, others);
        if (request.IsJson)
        {
            OutputFile.Write(request.Out, terminal, EvidenceJson.Of(report) + "\n");
        }
        else if (request.Out is null)
        {
            EvidencePrinter.Print(report, terminal.Screen);
        }
        else
        {
            OutputFile.Write(request.Out, terminal, Terminal.Plainly(screen => EvidencePrinter.Print(report, screen)));
        }

        return DemoApp.Done;
    }
}
