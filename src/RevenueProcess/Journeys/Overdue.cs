using NodaTime;

namespace RevenueProcess;

/// <summary>The journeys that are late at an instant where they are: strictly after their due instant, whether that was recorded or not.</summary>
public sealed record Overdue
{
    private Overdue(Instant asOf, int open, IReadOnlyList<OverdueJourney> journeys) => (AsOf, Open, Journeys) = (asOf, open, journeys);

    /// <summary>The instant.</summary>
    public Instant AsOf { get; }

    /// <summary>How many journeys are open then, late or not.</summary>
    public int Open { get; }

    /// <summary>Those that are late, by due instant and then by id: the first is late longest.</summary>
    public IReadOnlyList<OverdueJourney> Journeys { get; }

    /// <summary>Finds those that are late among journeys, of which closed ones do not count.</summary>
    /// <param name="journeys">The journeys, each looked at once.</param>
    /// <param name="now">The instant; for a journey with a later event, what that event left counts.</param>
    /// <exception cref="ArgumentException">The list or a journey is null.</exception>
    public static Overdue Of(IEnumerable<Journey> journeys, Instant now)
    {
        Require.NotNull(journeys);
        return Among(
            journeys.Select(journey => Require.NotNull(journey, nameof(journeys))).Where(journey => !journey.IsClosed)
                .Select(journey => (journey.Id, journey.Stage, journey.Owner, journey.Entered, journey.Deadline)),
            now);
    }

    /// <summary>Finds those that are late among visits that last.</summary>
    internal static Overdue Among(IEnumerable<(string JourneyId, Stage Stage, string? Owner, Instant Entered, Deadline? Deadline)> open, Instant now)
    {
        var (count, late) = (0, new List<OverdueJourney>());
        foreach (var one in open)
        {
            count++;
            if (now > one.Deadline?.Due)
            {
                late.Add(new OverdueJourney(one.JourneyId, one.Stage, one.Owner, one.Entered, one.Deadline));
            }
        }

        return new Overdue(now, count, new ValueList<OverdueJourney>(late.OrderBy(one => one.Deadline.Due).ThenBy(one => one.JourneyId, StringComparer.Ordinal)));
    }

    /// <summary>How many of how many: <c>2 of 10 open journeys are overdue</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Journeys.Count:#,0} of {Open:#,0} open journeys are overdue");
}
