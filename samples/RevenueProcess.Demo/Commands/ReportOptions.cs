using System.CommandLine;
using NodaTime;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options of a report.</summary>
internal sealed class ReportOptions
{
    private static readonly Dictionary<string, Duration> _grains = new(StringComparer.Ordinal)
    {
        ["second"] = Duration.FromSeconds(1), ["minute"] = Duration.FromMinutes(1), ["hour"] = Duration.FromHours(1), ["day"] = Duration.FromDays(1),
    };

    private readonly HistoryOptions _history = new();
    private readonly Option<string?> _asOf = CommandOptions.AsOf();
    private readonly Option<string?> _observedFrom = new("--observed-from") { Description = "Since when journeys were observed, where that is later than their starts. Default: as the import says.", HelpName = "INSTANT" };
    private readonly Option<string[]> _by = new("--by") { Description = "Compare the journeys by this attribute; may be repeated.", HelpName = "ATTRIBUTE" };
    private readonly Option<string> _period = new("--period") { Description = "The period of cohorts, flow and movement.", DefaultValueFactory = _ => "month" };
    private readonly Option<string?> _cohortBy = new("--cohort-by") { Description = "The stage whose first reach decides the cohort of a journey. Default: its start.", HelpName = "STAGE" };
    private readonly Option<string> _skip = new("--skip") { Description = "When a stage without a record counts as reached.", DefaultValueFactory = _ => "imputed" };
    private readonly Option<string> _grain = new("--grain") { Description = "The grain of single durations, rounded down.", DefaultValueFactory = _ => "second" };
    private readonly Option<bool> _brief = new("--brief") { Description = "One screen that all departments can sign." };
    private readonly Option<string[]> _section = new("--section") { Description = $"Print this section only; may be repeated: {string.Join(", ", ReportPrinter.Sections)}.", HelpName = "SECTION" };
    private readonly OutputOptions _output = new();

    public ReportOptions()
    {
        _period.AcceptOnlyFromAmong("day", "week", "month", "quarter", "year");
        _skip.AcceptOnlyFromAmong("observed", "imputed", "strict");
        _grain.AcceptOnlyFromAmong([.. _grains.Keys]);
    }

    public void AddTo(Command command)
    {
        _history.AddTo(command);
        foreach (var option in new Option[] { _asOf, _observedFrom, _by, _period, _cohortBy, _skip, _grain, _brief, _section })
        {
            command.Add(option);
        }

        _output.AddTo(command);
    }

    /// <exception cref="InputException">An option cannot be used, or not with the others.</exception>
    public ReportRequest Of(ParseResult parsed)
    {
        var (isBrief, output) = (parsed.GetValue(_brief), _output.Of(parsed));
        var sections = SectionsOf(parsed.GetValue(_section) ?? [], isBrief, output.IsJson);
        var source = _history.Of(parsed);
        return new ReportRequest(source, parsed.GetValue(_asOf) is { } asOf ? source.InstantOf("--as-of", asOf) : null, output)
        {
            ObservedFrom = parsed.GetValue(_observedFrom) is { } from ? source.InstantOf("--observed-from", from) : source.Import.Map.ObservedFrom,
            By = parsed.GetValue(_by) ?? [],
            Period = ReportingPeriod.Parse(parsed.GetRequiredValue(_period), source.Zone),
            CohortBy = parsed.GetValue(_cohortBy) is { } stage ? StageOf(stage, source.Process) : null,
            Skip = Enum.Parse<SkipPolicy>(parsed.GetRequiredValue(_skip), ignoreCase: true),
            Grain = _grains[parsed.GetRequiredValue(_grain)],
            IsBrief = isBrief,
            Sections = sections,
        };
    }

    private static string[] SectionsOf(string[] sections, bool isBrief, bool isJson) =>
        sections.Except(ReportPrinter.Sections, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new InputException($"--section: there is no section '{unknown}'; there are {InputException.Listed(ReportPrinter.Sections)}")
        : sections.Length > 0 && isBrief ? throw new InputException("--section is for the whole report, not for --brief")
        : sections.Length > 0 && isJson ? throw new InputException("--section is for a report to read; the JSON has everything")
        : sections;

    private static string StageOf(string id, ProcessDefinition process) => process.TryFind(id, out _)
        ? id
        : throw new InputException($"--cohort-by: there is no stage '{id}' in {process}; it has {InputException.Listed(process.Stages.Select(stage => stage.Id))}");
}
