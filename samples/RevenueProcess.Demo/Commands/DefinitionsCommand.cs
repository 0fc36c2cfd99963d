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
        var output = new OutputOptions();
        var command = new Command("definitions", "Hold lead definitions against what became of past leads.");
        past.AddTo(command);
        command.Add(compare);
        output.AddTo(command);
        command.SetAction(parsed => Run(new DefinitionsRequest(past.Of(parsed), parsed.GetValue(compare), output.Of(parsed)), terminal));
        return command;
    }

    private static int Run(DefinitionsRequest request, Terminal terminal)
    {
        var definitions = LeadDefinitionsFile.Read(request.Past.Definitions);
        var others = request.Compare is { } compare ? LeadDefinitionsFile.Read(compare) : null;
        var leads = request.Past.ReadLeads(request.Output.File, request.Compare);
        LeadDefinitionsFile.RequireFacts(request.Past.Definitions, definitions, leads.Facts);
        LeadDefinitionsFile.RequireFacts(request.Compare ?? "", others ?? [], leads.Facts);
        var report = EvidenceReport.Of(leads, definitions, others);
        request.Output.Write(terminal, json => EvidenceJson.Write(report, json), screen => EvidencePrinter.Print(report, screen));
        return DemoApp.Done;
    }
}
