using NodaTime;

namespace RevenueProcess;

/// <summary>How long a comparison of a score surely keeps its verdict while its points fade and no signal comes.</summary>
internal static class ScoreFading
{
    private static readonly Duration _step = Duration.FromSeconds(1);

    /// <summary>
    /// An instant until which the comparison keeps its verdict, or the first at which it has another one; null when it keeps it for good. Points
    /// fade no faster than now, so the way to the next limit takes at least its length divided by the speed.
    /// </summary>
    public static Instant? Next(ScoreCriterion criterion, LeadProfile profile, Instant now)
    {
        var speed = SpeedOf(criterion.Score, profile, now);
        if (speed <= 0 || Gap(criterion, profile, now) is not { } gap)
        {
            return null;
        }

        var seconds = (gap - Rounding(criterion.Score)) / speed;
        if (seconds >= IsoDuration.Longest.TotalSeconds)
        {
            return null;
        }

        var next = now + Duration.Max(Duration.FromSeconds(seconds), _step);
        return criterion.Judge(profile, next) == criterion.Judge(profile, now) ? next : FirstWithAnother(criterion, profile, now, next);
    }

    /// <summary>How many points a second the engagement can change at most.</summary>
    private static double SpeedOf(Score score, LeadProfile profile, Instant now)
    {
        var speed = 0.0;
        foreach (var row in score.Engagement)
        {
            if (row.HalfLife is { } halfLife)
            {
                foreach (var seen in profile.TimesUpTo(row.Signal, now))
                {
                    speed += Math.Abs((double)row.Points) * Decay.Share(now - seen, halfLife) * Math.Log(2) / halfLife.TotalSeconds;
                }
            }
        }

        return speed;
    }

    /// <summary>The points to the nearest limit; null where there is none.</summary>
    private static double? Gap(ScoreCriterion criterion, LeadProfile profile, Instant now)
    {
        var engagement = criterion.Score.EngagementOf(profile, now);
        return criterion switch
        {
            ScorePointsCriterion { Part: ScorePart.Fit } => null,
            ScorePointsCriterion points => (double)Math.Abs(points.Points(profile, now) - points.Least),
            _ => criterion.Score.Levels.Select(level => level.From).OfType<decimal>().Select(limit => (double?)Math.Abs(engagement - limit)).Min(),
        };
    }

    /// <summary>What rounding the rows can add to a change.</summary>
    private static double Rounding(Score score) => score.Engagement.Count * Math.Pow(10, -Score.Decimals);

    private static Instant FirstWithAnother(ScoreCriterion criterion, LeadProfile profile, Instant same, Instant other)
    {
        var verdict = criterion.Judge(profile, same);
        while (other - same > Duration.Epsilon)
        {
            var middle = same + ((other - same) / 2);
            (same, other) = criterion.Judge(profile, middle) == verdict ? (middle, other) : (same, middle);
        }

        return other;
    }
}
