using NodaTime;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>The leads that were read, and what was read of them.</summary>
/// <param name="Leads">The leads, in the order of their rows.</param>
/// <param name="Facts">Every fact that the profiles file makes.</param>
/// <param name="At">The instant at which those leads are judged that have none of their own; null if there are none.</param>
/// <param name="Undated">How many these are.</param>
/// <param name="Joins">How the other files fit.</param>
internal sealed record PastLeads(
    IReadOnlyList<PastLead> Leads, IReadOnlyList<Fact> Facts, Instant? At, int Undated, IReadOnlyList<JoinCount> Joins);
