using NodaTime;

namespace RevenueProcess;

/// <summary>The contributions to a score.</summary>
internal static class ScoreLines
{
    public static IEnumerable<Contribution> Of(Score score, LeadProfile profile, Instant now)
    {
        foreach (var row in score.Fit)
        {
            yield return Contribution.OfFit(row, row.Criterion.Explain(profile, now));
        }

        var engagement = 0m;
        foreach (var row in score.Engagement)
        {
            var uncapped = row.Uncapped(profile, now);
            var capped = row.Capped(uncapped);
            engagement += capped;
            yield return Contribution.OfSignal(row, row.Signal.Sighting.Explain(profile, now), uncapped);
            if (capped != uncapped)
            {
                yield return Contribution.OfCap(row, row.Cap!.Value, uncapped, capped);
            }
        }

        if (score.EngagementCap is { } cap && engagement > cap)
        {
            yield return Contribution.OfCap(row: null, cap, engagement, cap);
        }
    }
}
