using NodaTime;

namespace RevenueProcess;

/// <summary>The contributions to a score.</summary>
internal static class ScoreLines
{
    public static IEnumerable<Contribution> Of(Score score, LeadProfile profile, Instant now)
    {
        foreach (var row in score.Fit)
        {
            yield return OfFit(row, profile, now);
        }

        var engagement = 0m;
        foreach (var row in score.Engagement)
        {
            var uncapped = row.Uncapped(profile, now);
            var capped = row.Capped(uncapped);
            engagement += capped;
            yield return new(
                ContributionKind.Signal, row.Signal.Name, row.Required, Seen(row.Signal, profile, now),
                VerdictLogic.Of(profile.TimesUpTo(row.Signal, now).Length > 0), uncapped);
            if (capped != uncapped)
            {
                yield return Cut(ContributionKind.SignalCap, row.Signal.Name, row.Cap!.Value, uncapped, capped);
            }
        }

        if (score.EngagementCap is { } cap && engagement > cap)
        {
            yield return Cut(ContributionKind.EngagementCap, "all engagement", cap, engagement, cap);
        }
    }

    private static Contribution OfFit(FitPoints row, LeadProfile profile, Instant now)
    {
        var why = row.Criterion.Explain(profile, now);
        var points = why.Verdict == Verdict.Met ? row.Points : 0;
        return why.Kind == ExplanationKind.Leaf
            ? new(ContributionKind.Fit, why.Subject, why.Required, why.Actual, why.Verdict, points)
            : new(ContributionKind.Fit, row.Criterion.ToString(), "met", $"was {why.Verdict.Text()}", why.Verdict, points);
    }

    private static Contribution Cut(ContributionKind kind, string subject, decimal cap, decimal before, decimal after) =>
        new(kind, subject, $"at most {Wording.Of(cap)}", $"was {Wording.Of(before)}", Verdict.Met, after - before);

    private static string Seen(SignalFact signal, LeadProfile profile, Instant now) => ((LeafCriterion)signal.Seen).Actual(profile, now);
}
