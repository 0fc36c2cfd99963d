using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Something that a team or a campaign did with a lead: a call, a reply, a visit to a fair. It moves no journey. It tells how long a lead that was
/// handed over waited until somebody saw to it.
/// </summary>
/// <remarks>A touch begins no journey: one of a journey without an entry is put aside. It may come before the first entry.</remarks>
public sealed record Touch(string JourneyId, Instant At, string What) : LogRecord(JourneyId)
{
    /// <summary>When it happened. A log keeps instants to the tick of 100 ns.</summary>
    public Instant At { get; init; } = At;

    /// <summary>What kind of touch it was: a channel, a call, a reply.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string What { get; init => field = Require.Name(value, nameof(What)); } = Require.Name(What);

    /// <summary>The team that was in touch, which need not be one of the process; null where the source names none.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? Team { get; init => field = value is null ? null : Require.Name(value, nameof(Team)); }

    /// <summary>The touch that a journey's event recorded.</summary>
    public static Touch Of(Touched touched)
    {
        Require.NotNull(touched);
        return new Touch(touched.JourneyId, touched.At, touched.What) { Team = touched.Team };
    }
}
