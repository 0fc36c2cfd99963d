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
        var report = RecordAndMeasure();
        TellOfTwoDepartments(report);
        LookCloser(report);
        Page.Section(_screen, "What next", "With a process and an import file of your own, or those in the examples folder:");
        Page.Facts(
            _screen,
            ("report --process P.json --import I.json", "everything, of an export from your systems; --brief for one screen"),
            ("joint --process P.json --import I.json", "the two departments, and what lies between; of two systems, too"),
            ("movement … --from 2025-10-01 --to 2026-01-01", "how what was open became what is open"),
            ("validate --process P.json", "what is wrong with a process"),
            ("diagram --process P.json", "the process as a picture"),
            ("diff --from P1.json --to P2.json", "what differs between two versions"),
            ("migrate --dry-run …, overdue …", "what a new version would do to journeys, and who is late"));
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
        journey = Show(moved);
        foreach (var evidence in ((Moved)moved).Events.OfType<StageEntered>().SelectMany(entered => entered.Evidence))
        {
            _screen.Write(new Text($"  kept with the event: {evidence}".ReplaceLineEndings("\n    ")));
            _screen.WriteLine();
        }

        _screen.WriteLine();
        TimeStep.Run(_screen, journey, Show);
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

    private FunnelReport RecordAndMeasure()
    {
        Page.Title(_screen, $"3  {Shown.Count(Leads)} leads");
        Page.Note(_screen, $"Imagined (seed {Seed.ToString(CultureInfo.InvariantCulture)}), but moved by the same engine through the same gates; then measured. One screen that both departments can sign:\n");
        var log = Simulation.Run(_process, Leads, Seed, terminal);
        var report = FunnelReport.Of(log.Tally(log.FullFrame() with { SegmentedBy = ["source"] }, Machine.Threads), Machine.Threads);
        BriefPrinter.Print(FunnelBrief.Of(report), report.Frame.Period.Zone, _screen);
        return report;
    }

    private void TellOfTwoDepartments(FunnelReport report)
    {
        var joint = report.Whole.Joint!;
        var (from, to) = (joint.Teams.From, joint.Teams.To);
        Page.Title(_screen, "4  Two departments");
        Page.Note(
            _screen,
            $"Ask each for its own numbers. {Capital(from)}: of all that came to us we handed over {Shown.Share(joint.OwnOfFrom.Value)}; {to} does not follow up. "
            + $"{Capital(to)}: of all we took, {Shown.Share(joint.OwnOfTo.Value)} became customers; the leads are poor. Both count right, and both leave out the same "
            + $"{Shown.Count(joint.Between)} leads: handed over and not accepted, worth {Shown.Money(joint.BetweenValue!.Total, report.Currency)}, and in nobody's funnel. "
            + $"Of all that came to {from}, {Shown.Share(joint.Truth.Value)} became customers: that is the number to share.\n");
        ReportPrinter.Print(report, _screen, ["joint", "handoffs", "turns"]);
    }

    private void LookCloser(FunnelReport report)
    {
        Page.Title(_screen, "5  A closer look");
        Page.Note(_screen, "Some of what 'report' shows: where visits went, how cohorts compare, and which source brings what.\n");
        ReportPrinter.Print(report, _screen, ["stages", "leaks", "cohorts", "segments"]);
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
