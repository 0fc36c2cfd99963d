using System.Globalization;
using NodaTime;
using RevenueProcess.Samples.Demo.Printing;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>The corridor from end to end: define, move, record, measure; with one definition.</summary>
internal sealed class GuidedWalk(Terminal terminal)
{
    private const int Leads = 20_000;
    private const int Seed = 2025;

    private readonly IAnsiConsole _screen = terminal.Screen;
    private readonly ProcessDefinition _process = B2bProcess.Read();

    public void Run()
    {
        Define();
        Move();
        RecordAndMeasure();
        Page.Section(_screen, "What next", "With a process and an import file of your own, or those in the examples folder:");
        Page.Facts(
            _screen,
            ("report --process P.json --import I.json", "this report, of an export from your systems"),
            ("validate --process P.json", "what is wrong with a process"),
            ("diagram --process P.json", "the process as a picture"));
    }

    private void Define()
    {
        Page.Title(_screen, $"1  One process: {_process}");
        Page.Note(_screen, "From the first question to a satisfied customer, whoever owns the stage. Everything below reads this one definition.");
        var table = Page.Table("stage", "owner", "the buyer is", "at most");
        foreach (var stage in _process.Stages)
        {
            table.Row(
                stage.Place == StagePlace.Path ? stage.Name : $"{stage.Name} ({stage.Place.ToString().ToLowerInvariant()})",
                stage.Team ?? Shown.Undefined,
                stage.Buyer ?? Shown.Undefined,
                stage.Within is { Time: var within } ? $"{within.TotalDays.ToString("0.#", CultureInfo.InvariantCulture)} days" : string.Empty);
        }

        _screen.Write(table);
        Page.Section(_screen, "Agreed lead definitions", "What a gate asks for, with the teams that agreed on it.");
        Page.Facts(_screen, [.. _process.Definitions.Select(definition => ($"{definition}", $"{definition.Meaning} ({string.Join(", ", definition.AgreedBy)})"))]);
        Page.Section(_screen, "Warnings", "The process is valid, and could do better:");
        Page.Facts(_screen, [.. _process.Warnings.Select(warning => (warning.Code, warning.Message))]);
    }

    private void Move()
    {
        Page.Title(_screen, "2  One lead");
        var engine = new JourneyEngine(_process);
        var monday = Instant.FromUtc(2025, 3, 3, 9, 0);
        var small = LeadProfile.Of(B2bFacts.Employees.Is(20));
        var journey = engine.Start("journey-1", "acme", monday).Journey;
        Page.Note(_screen, "Acme asks a question. Marketing answers, and tries to hand the lead over:");
        journey = Show(engine.Fire(journey, "engage", small, monday + Duration.FromDays(1)));
        Show(engine.Fire(journey, "hand over", small, monday + Duration.FromDays(2)));

        Page.Note(_screen, "\nA week later they have asked for a demo, and the number of employees turns out to be 80:");
        var demo = monday + Duration.FromDays(8);
        var ready = LeadProfile.Of(B2bFacts.Employees.Is(80), B2bFacts.DemoRequest.At(demo));
        var moved = engine.Fire(journey, "hand over", ready, monday + Duration.FromDays(9));
        Show(moved);
        foreach (var evidence in ((Moved)moved).Events.OfType<StageEntered>().SelectMany(entered => entered.Evidence))
        {
            _screen.Write(new Text($"  kept with the event: {evidence}".ReplaceLineEndings("\n    ")));
            _screen.WriteLine();
        }

        _screen.WriteLine();
    }

    private Journey Show(Decision decision)
    {
        var (mark, style) = decision switch
        {
            Moved => ("moved:   ", Page.Good),
            Refused => (string.Empty, Page.Bad),
            _ => ("nothing: ", Page.Quiet),
        };
        _screen.Write(new Text($"  {mark}{decision}".ReplaceLineEndings("\n  "), style));
        _screen.WriteLine();
        return decision.Journey;
    }

    private void RecordAndMeasure()
    {
        Page.Title(_screen, $"3  {Shown.Count(Leads)} leads");
        Page.Note(_screen, $"Imagined (seed {Seed.ToString(CultureInfo.InvariantCulture)}), but moved by the same engine through the same gates; then measured.\n");
        var log = Simulation.Run(_process, Leads, Seed, terminal);
        ReportPrinter.Print(FunnelReport.Of(log.Tally(log.Frame() with { SegmentedBy = ["source"] }, Machine.Threads), Machine.Threads), _screen);
    }
}
