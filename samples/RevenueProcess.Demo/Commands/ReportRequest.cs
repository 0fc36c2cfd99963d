using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What a report was asked for.</summary>
internal sealed record ReportRequest(
    string Process, string Import, Func<string, DataFolder> Data, string? AsOf, DateTimeZone? Zone, IReadOnlyList<string> By, string Period, SkipPolicy Skip,
    bool IsJson, string? Out);
