using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Leads;

/// <summary>Valid scores by construction, with points that are hit exactly and bands that meet at the same points.</summary>
internal static class ScoreGenerators
{
    public static readonly string[] AllCells = [.. from grade in "ABCD" from level in "1234" select $"{grade}{level}"];

    private static readonly decimal[] SomePoints = [-1_000_000m, -10m, 0m, 0.0001m, 2.5m, 10m, 20m, 33.3333m, 1_000_000m];

    public static Gen<decimal> Points { get; } = Gen.Elements(SomePoints);

    public static Gen<decimal> Caps { get; } = Gen.Elements(0.0001m, 5m, 20m, 1_000_000m);

    /// <summary>Three numbers, the greatest first, at which bands meet.</summary>
    public static Gen<decimal[]> Edges { get; } =
        from edges in Gen.Elements(-5m, 0m, 2.5m, 10m, 20m, 30m, 1_000_000m).ListOf(12)
        let distinct = edges.Distinct().OrderDescending().ToArray()
        where distinct.Length >= 3
        select distinct[..3];

    public static Gen<Score> Of(Gen<Criterion> criteria) =>
        from name in Gen.Elements("b2b", "Größe \"x\"")
        from number in Gen.Choose(0, int.MaxValue)
        from version in Gen.Choose(1, 3)
        from fits in Gen.Choose(0, 4)
        from fit in (from points in Points from criterion in criteria select (points, criterion)).ListOf(fits)
        from signals in Gen.SubListOf(LeadGenerators.Demo, LeadGenerators.Visit)
        from rows in (
            from points in Points
            from fades in Gen.Elements(true, true, false)
            from halfLife in LeadGenerators.Windows
            from capped in Gen.Elements(true, false)
            from cap in Caps
            select (points, halfLife: fades ? halfLife : (Duration?)null, cap: capped ? cap : (decimal?)null)).ListOf(2)
        from total in Gen.OneOf(Caps.Select(cap => (decimal?)cap), Gen.Constant((decimal?)null))
        from grades in Edges
        from levels in Edges
        from marks in Gen.Choose(0, 5)
        select Build(
            Score.Named($"{name} {number}", version).AgreedBy("sales").Meaning("how warm"), fit, signals.Count == 0 && fits == 0 ? [LeadGenerators.Demo] : signals,
            rows, total, marks == 1 ? null : grades, marks == 2 ? null : levels);

    public static Gen<Criterion> Comparisons(Score score)
    {
        var points = Points.SelectMany(least => Gen.Elements(score.FitAtLeast(least), score.EngagementAtLeast(least), score.AtLeast(least)));
        if (score.Grades.Count == 0 || score.Levels.Count == 0)
        {
            return points;
        }

        return Gen.OneOf(
            points,
            Gen.Elements(AllCells).NonEmptyListOf().Select(cells => score.GradeWithin(cells.Take(8))),
            from grade in Gen.Elements(FitGrade.A, FitGrade.B, FitGrade.C, FitGrade.D)
            from level in Gen.Choose(1, 4)
            select score.GradeAtLeast(grade, level));
    }

    private static Score Build(
        ScoreBuilder builder, IEnumerable<(decimal Points, Criterion Criterion)> fit, IReadOnlyList<SignalFact> signals,
        IReadOnlyList<(decimal Points, Duration? HalfLife, decimal? Cap)> rows, decimal? total, decimal[]? grades, decimal[]? levels)
    {
        builder = fit.Aggregate(builder, (score, row) => score.Fit(row.Points, row.Criterion));
        for (var i = 0; i < signals.Count; i++)
        {
            builder = builder.Engagement(signals[i], rows[i].Points, rows[i].HalfLife, rows[i].Cap);
        }

        builder = total is { } cap ? builder.EngagementCap(cap) : builder;
        builder = grades is null ? builder : builder.Grades(grades[0], grades[1], grades[2]);
        return (levels is null ? builder : builder.Levels(levels[0], levels[1], levels[2])).Build();
    }
}
