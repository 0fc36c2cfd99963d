using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>What joint was asked for: of the teams of one history, or of two histories, whose leads an id map may link.</summary>
internal sealed record JointRequest(HistorySource From, HistorySource? To, Instant? AsOf, TeamPair? Teams, LeadLinksFile? Links, Output Output);
