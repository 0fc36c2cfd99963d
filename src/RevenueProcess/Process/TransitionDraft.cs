using NodaTime;

namespace RevenueProcess;

/// <summary>A transition row as declared, before the process is known to be valid.</summary>
internal sealed record TransitionDraft(
    string Trigger,
    string From,
    string To,
    Gate Gate,
    IReadOnlyList<Reason> Reasons,
    bool Automatic,
    bool TakesBack,
    Duration? After,
    string Path,
    string FromPath);
