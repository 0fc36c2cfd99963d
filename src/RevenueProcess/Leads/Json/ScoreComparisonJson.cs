using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Reads comparisons of scores: <c>{"score": "b2b", "atLeast": 60}</c>, <c>"fitAtLeast"</c>, <c>"engagementAtLeast"</c>, or
/// <c>"gradeWithin": ["A1", "A2"]</c>.
/// </summary>
internal sealed class ScoreComparisonJson(JsonReading reading, Func<string, int?, string, Score?> resolve)
{
    private static readonly string[] _forms = ["atLeast", "fitAtLeast", "engagementAtLeast", "gradeWithin"];
    /// <summary>All cells, from A1 to D4.</summary>
    public static readonly string[] Cells = [.. ScoreBands.GradeMarks.SelectMany(grade => ScoreBands.LevelMarks.Select(level => grade + level))];

    public Criterion? Read(JsonElement element, string path)
    {
        var members = reading.Object(element, path, ["score", "version", .. _forms])!;
        var at = JsonPath.Of(path, "score");
        var score = reading.Name(members["score"], at, out var name) & reading.Version(members, path, out var version) ? resolve(name!, version, at) : null;
        string[] forms = [.. _forms.Where(members.ContainsKey)];
        if (forms is not [var form])
        {
            reading.Add(forms.Length == 0 ? FaultCodes.MissingChoice : FaultCodes.ExclusiveKeys, path, ("keys", forms.Length == 0 ? _forms : forms));
            return null;
        }

        var value = members[form];
        var formAt = JsonPath.Of(path, form);
        if (form == "gradeWithin")
        {
            return Matrix(value, formAt) is { } cells && score is not null && HasMatrix(score, at) && Fits(score, path) ? new ScoreGradeCriterion(score, cells) : null;
        }

        if (!reading.Number(value, formAt, out var points) || score is null || !Fits(score, path))
        {
            return null;
        }

        return form switch
        {
            "fitAtLeast" => score.FitAtLeast(points),
            "engagementAtLeast" => score.EngagementAtLeast(points),
            _ => score.AtLeast(points),
        };
    }

    private GradeMatrix? Matrix(JsonElement element, string path)
    {
        if (reading.NonEmptyList(element, path) is not { } items)
        {
            return null;
        }

        var fine = true;
        var bits = 0;
        foreach (var (item, at) in items)
        {
            if (!reading.Text(item, at, out var cell))
            {
                fine = false;
            }
            else if (!GradeMatrix.TryRead(cell, out var bit))
            {
                reading.Add(FaultCodes.UnknownWord, at, ("word", cell), ("known", Cells));
                fine = false;
            }
            else
            {
                bits |= 1 << bit;
            }
        }

        return fine ? new(bits) : null;
    }

    private bool HasMatrix(Score score, string path)
    {
        if (score.Grades.Count > 0 && score.Levels.Count > 0)
        {
            return true;
        }

        reading.Add(FaultCodes.NoGrades, path, ("score", score.ToString()), ("missing", score.Grades.Count == 0 ? "grades" : "levels"));
        return false;
    }

    private bool Fits(Score score, string path)
    {
        var beyond = CriterionLimits.Faults(1 + score.Depth, 1 + score.Nodes, path);
        foreach (var fault in beyond)
        {
            reading.Add(fault);
        }

        return beyond.Count == 0;
    }
}
