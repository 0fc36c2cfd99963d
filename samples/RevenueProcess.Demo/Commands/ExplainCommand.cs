using System.CommandLine;
using NodaTime.Text;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says why a lead meets a definition or does not.</summary>
internal static class ExplainCommand
{
    public static Command Of(Terminal terminal)
    {
        var past = new PastLeadsOptions();
        var lead = new Option<string>("--lead") { Description = "The key of the lead.", Required = true, HelpName = "ID" };
        var definition = new Option<string>("--definition") { Description = "The name of the definition; with \" v2\" for that version.", Required = true, HelpName = "NAME" };
        var command = new Command("explain", "Say why a lead meets a definition, or does not.");
        past.AddTo(command);
        command.Add(lead);
        command.Add(definition);
        command.SetAction(parsed => Run(past.Of(parsed), parsed.GetRequiredValue(lead), parsed.GetRequiredValue(definition), terminal.Out));
        return command;
    }

    private static int Run(PastLeadsRequest request, string id, string name, TextWriter output)
    {
        var definitions = LeadDefinitionsFile.Read(request.Definitions);
        var definition = definitions.LastOrDefault(one => one.Name == name || one.ToString() == name)
            ?? throw new InputException($"--definition: there is no definition '{name}' in {request.Definitions}, which has {InputException.Listed(definitions.Select(one => one.ToString()))}");
        var leads = request.ReadLeads();
        LeadDefinitionsFile.RequireFacts(request.Definitions, [definition], leads.Facts);
        var lead = leads.Leads.FirstOrDefault(one => one.Id == id)
            ?? throw new InputException($"--lead: there is no lead '{id}' among the {leads.Leads.Count} of {request.Profiles}; such as {InputException.Listed(leads.Leads.Take(3).Select(one => one.Id!))}");
        var evaluation = definition.Explain(lead.Profile, lead.DecidedAt);
        output.WriteLine($"{id} at {InstantPattern.ExtendedIso.Format(lead.DecidedAt)}");
        output.WriteLine(evaluation.ToParagraph());
        output.WriteLine();
        output.WriteLine(definition.Meaning.Length > 0 ? $"{definition}: {definition.Meaning}" : $"{definition}");
        output.WriteLine(evaluation.Root);
        return DemoApp.Done;
    }
}
