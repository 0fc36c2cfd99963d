using NodaTime;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What a report was asked for.</summary>
internal sealed record ReportRequest(HistorySource Source, Instant? AsOf, Output Output)
{
    public required Instant? ObservedFrom { get; init; }

    public required IReadOnlyList<string> By { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required string? CohortBy { get; init; }

    public required SkipPolicy Skip { get; init; }

    public required Duration Grain { get; init; }

    public required bool IsBrief { get; init; }

    /// <summary>The sections to print; empty for all.</summary>
    public required IReadOnlyList<string> Sections { get; init; }
}
