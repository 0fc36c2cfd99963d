using NodaTime;

namespace RevenueProcess;

/// <summary>Tells how one journey moved between two instants, by its standing at each and nothing in between.</summary>
internal static class Movements
{
    /// <summary>
    /// The entrance and the end of a journey; null where it has neither: closed at both instants, elsewhere at both, or never in the stated period.
    /// </summary>
    public static (MovementEntrance Entrance, MovementEnd End)? Of(JourneyShape shape, DateInterval? closing, in JourneyFacts facts)
    {
        var then = facts.Then;
        var (first, second) = (StandingThen(shape, then), StandingNow(shape, facts));
        if ((IsClosed(first) && IsClosed(second)) || (first == MovementEnd.Elsewhere && second == MovementEnd.Elsewhere))
        {
            return null;
        }

        var wasIn = first == MovementEnd.Open && IsIn(closing, then.ExpectedClose);
        var isIn = IsIn(closing, facts.ExpectedClose);
        if (!wasIn && !isIn)
        {
            return null;
        }

        return (
            wasIn ? MovementEntrance.Open : first switch
            {
                null => MovementEntrance.New,
                MovementEnd.Open => MovementEntrance.MovedIn,
                _ => MovementEntrance.Reopened,
            },
            second == MovementEnd.Open && !isIn ? MovementEnd.MovedOut : second);
    }

    /// <summary>Null before the start.</summary>
    private static MovementEnd? StandingThen(JourneyShape shape, JourneyThen then) => !then.HasStarted
        ? null
        : StandingOf(shape, then.IsWon ? JourneyStanding.Won : shape.Exits[then.Stage], then.Stage);

    private static MovementEnd StandingNow(JourneyShape shape, in JourneyFacts facts) => StandingOf(shape, facts.Standing, facts.Stages[^1]);

    private static MovementEnd StandingOf(JourneyShape shape, JourneyStanding standing, ushort stage) => standing switch
    {
        JourneyStanding.Won => MovementEnd.Won,
        JourneyStanding.Lost => MovementEnd.Lost,
        JourneyStanding.Disqualified => MovementEnd.Disqualified,
        _ => stage == shape.Elsewhere ? MovementEnd.Elsewhere : MovementEnd.Open,
    };

    private static bool IsClosed(MovementEnd? standing) => standing is MovementEnd.Won or MovementEnd.Lost or MovementEnd.Disqualified;

    private static bool IsIn(DateInterval? closing, LocalDate? expected) => closing is null || (expected is { } day && closing.Contains(day));
}
