using NodaTime;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What a report was asked for.</summary>
internal sealed record ReportRequest(
    string Process, string Import, string? Data, string? AsOf, DateTimeZone? Zone, IReadOnlyList<string> By, string Period, SkipPolicy Skip,
    bool IsJson, string? Out);
