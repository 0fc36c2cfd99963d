using NodaTime;

namespace RevenueProcess;

/// <summary>
/// How near a lead is to a verdict, in <c>[0, 1]</c>: 1 exactly where it has it. It only guides the drawing of leads; whether a gate is met the
/// criteria say themselves.
/// </summary>
internal static class Closeness
{
    private const double Nearly = 0.9;

    /// <summary>How near a criterion is to being met, or to being not met.</summary>
    public static double Of(Criterion criterion, bool met, LeadProfile profile, Instant now) => criterion switch
    {
        NotCriterion not => Of(not.Inner, !met, profile, now),
        MeetsCriterion meets => Of(meets.Definition.Criterion, met, profile, now),
        GroupCriterion group => OfGroup(group, met, profile, now),
        ScoreCriterion { Score.Customs.Unbound.Count: > 0 } or CustomCriterion { IsBound: false } => 0,
        ScorePointsCriterion points => OfPoints(points, met, profile, now),
        ScoreGradeCriterion grade => OfGrade(grade, met, profile, now),
        _ => criterion.Judge(profile, now) == (met ? Verdict.Met : Verdict.NotMet) ? 1 : 0,
    };

    /// <summary>The mean of those children that are nearest: as many as must be met, or as must be not met.</summary>
    private static double OfGroup(GroupCriterion group, bool met, LeadProfile profile, Instant now)
    {
        var needed = met ? group.Needed : group.Children.Length - group.Needed + 1;
        return group.Children.Select(child => Of(child, met, profile, now)).OrderDescending().Take(needed).Average();
    }

    /// <summary>The nearer the points, and the rows of fit that would bring them there, the better.</summary>
    private static double OfPoints(ScorePointsCriterion criterion, bool met, LeadProfile profile, Instant now)
    {
        var gap = (double)(criterion.Least - criterion.Points(profile, now)) * (met ? 1 : -1);
        if (met ? gap <= 0 : gap < 0)
        {
            return 1;
        }

        var rows = criterion.Part == ScorePart.Engagement ? [] : criterion.Score.Fit;
        var help = rows.Select(row => Of(row.Criterion, row.Points > 0 == met, profile, now)).DefaultIfEmpty().Average();
        return (Nearly * Shrunk(gap, (double)criterion.Least)) + ((1 - Nearly) * help * Nearly);
    }

    /// <summary>The nearest of the wanted cells, by the points that fit and engagement are off it.</summary>
    private static double OfGrade(ScoreGradeCriterion criterion, bool met, LeadProfile profile, Instant now)
    {
        var score = criterion.Score;
        var (fit, engagement) = (score.FitOf(profile, now), score.EngagementOf(profile, now));
        var nearest = 0.0;
        foreach (var grade in score.Grades)
        {
            foreach (var level in score.Levels.Where(level => criterion.Cells.Contains(grade.Mark + level.Mark, StringComparer.Ordinal) == met))
            {
                var gap = Off(grade, fit) + Off(level, engagement);
                nearest = Math.Max(nearest, grade.Holds(fit) && level.Holds(engagement) ? 1 : Nearly * Shrunk(gap, 10));
            }
        }

        return nearest;
    }

    /// <summary>How many points lie between the points and the band.</summary>
    private static double Off(ScoreBand band, decimal points) =>
        points < band.From ? (double)(band.From.Value - points) : points >= band.To ? (double)(points - band.To.Value) : 0;

    private static double Shrunk(double gap, double scale) => Math.Max(1, Math.Abs(scale)) / (Math.Max(1, Math.Abs(scale)) + gap);
}
