using static System.FormattableString;

namespace RevenueProcess;

/// <summary>What makes a score valid, checked in one place for scores made in code and in JSON.</summary>
internal static class ScoreRules
{
    public static void Check(ScoreDraft draft, string path, List<Fault> faults)
    {
        LeadDefinitionRules.CheckHead(draft.Name, draft.Version, draft.AgreedBy, draft.Meaning, path, faults);
        LeadDefinitionRules.CheckDates(draft.EffectiveFrom, draft.RetiredFrom, path, faults);
        CheckBody(draft, path, faults);
    }

    /// <summary>Checks all but the name, version, teams, meaning and dates.</summary>
    public static void CheckBody(ScoreDraft draft, string path, List<Fault> faults)
    {
        CheckRows(draft, path, faults);
        ScoreBands.Check(draft.Grades, ScoreBands.GradeMarks, $"{path}.grades", faults);
        ScoreBands.Check(draft.Levels, ScoreBands.LevelMarks, $"{path}.levels", faults);
    }

    /// <summary>Whether points are in range and have no more decimals than are kept.</summary>
    public static bool ArePoints(decimal points) =>
        points is >= -Score.MaxPoints and <= Score.MaxPoints && points == Math.Round(points, Score.Decimals);

    private static void CheckRows(ScoreDraft draft, string path, List<Fault> faults)
    {
        if (draft.Fit.Count + draft.Engagement.Count == 0)
        {
            faults.Add(new(FaultCodes.NoScoreRows, path));
        }

        for (var i = 0; i < draft.Fit.Count; i++)
        {
            CheckPoints(draft.Fit[i].Points, Invariant($"{path}.fit[{i}].points"), faults);
        }

        var signals = new Dictionary<SignalFact, string>();
        for (var i = 0; i < draft.Engagement.Count; i++)
        {
            var row = draft.Engagement[i];
            var at = Invariant($"{path}.engagement[{i}]");
            if (!signals.TryAdd(row.Signal, $"{at}.signal"))
            {
                faults.Add(new(FaultCodes.Repeated, $"{at}.signal", ("name", row.Signal.Name), ("first", signals[row.Signal])));
            }

            CheckPoints(row.Points, $"{at}.points", faults);
            if (row.HalfLife is { } halfLife && !IsoDuration.IsWindow(halfLife))
            {
                faults.Add(new(FaultCodes.InvalidDuration, $"{at}.halfLife", ("duration", halfLife), ("most", IsoDuration.Longest)));
            }

            CheckCap(row.Cap, $"{at}.cap", faults);
        }

        CheckCap(draft.EngagementCap, $"{path}.engagementCap", faults);
        if (draft.Fit.Count > 0)
        {
            faults.AddRange(CriterionLimits.Faults(
                1 + draft.Fit.Max(row => row.Criterion.Depth), 1 + draft.Fit.Sum(row => (long)row.Criterion.Nodes) + draft.Engagement.Count, $"{path}.fit"));
        }

        LeadDefinitionRules.CheckKinds(draft.Facts(), $"{path}.fit", faults);
    }

    private static void CheckPoints(decimal points, string path, List<Fault> faults)
    {
        if (!ArePoints(points))
        {
            faults.Add(new(FaultCodes.InvalidPoints, path, ("points", points), ("most", Score.MaxPoints), ("decimals", Score.Decimals)));
        }
    }

    private static void CheckCap(decimal? cap, string path, List<Fault> faults)
    {
        if (cap is { } points && (points <= 0 || !ArePoints(points)))
        {
            faults.Add(new(FaultCodes.InvalidCap, path, ("cap", points), ("most", Score.MaxPoints), ("decimals", Score.Decimals)));
        }
    }
}
