using NodaTime;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>A journey that is late.</summary>
internal sealed record OverdueJourney(string Journey, Stage Stage, string? Owner, Instant Entered, Deadline Deadline);
