using System.Text;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What a case asks of its history. Stages are meant by number, so that the process can shrink under it.</summary>
public sealed record Question(
    Instant? AsOf, Instant? ObservedFrom, SkipPolicy Skip, ReportingPeriod Period, int? CohortStage, IReadOnlyList<string> By, IReadOnlyList<int> Pairs);

/// <summary>A process, a history that keeps no rule of it, and a question: one case of the laws of log and funnel.</summary>
public sealed record Recorded(ProcessDefinition Process, IReadOnlyList<IReadOnlyList<StageEntry>> Lines, Question Question)
{
    private NaiveHistory? _naive;

    private Recorded(Recorded other)
    {
        // What is remembered of one case is not true of another.
        (Process, Lines, Question) = other;
    }

    public IEnumerable<StageEntry> Entries => Lines.SelectMany(line => line);

    public StageLog Log => LogOf(Lines, Question.AsOf);

    public FunnelTally Tally => TallyOf(Log);

    public string? CohortStage => Question.CohortStage is { } number ? Process.Stages[number % Process.Stages.Count].Id : null;

    /// <summary>The pairs asked for; null for those a frame has unless stated.</summary>
    public IReadOnlyList<StagePair>? Pairs
    {
        get
        {
            var all = Process.Path.SelectMany(from => Process.Path.Skip(from.Ordinal + 1).Select(to => new StagePair(from.Id, to.Id))).ToList();
            return Question.Pairs.Count == 0 || all.Count == 0 ? null : [.. Question.Pairs.Select(number => all[number % all.Count]).Distinct()];
        }
    }

    internal NaiveHistory Naive => _naive ??= NaiveHistory.Of(Process, Lines, Question.AsOf);

    internal NaiveFunnel NaiveFunnel => NaiveFunnelFrom(Question.ObservedFrom);

    internal NaiveFunnel NaiveFunnelFrom(Instant? observedFrom) =>
        new(Process, Naive.AsOf, Naive.Journeys, Question.Skip, observedFrom, Duration.FromSeconds(1));

    public StageLog LogOf(IEnumerable<IReadOnlyList<StageEntry>> lines, Instant? asOf = null, string? currency = null)
    {
        var builder = new StageLogBuilder(Process, new StageLogOptions { AsOf = asOf, Currency = currency });
        foreach (var line in lines)
        {
            builder.Add(line);
        }

        return builder.Build();
    }

    public FunnelTally TallyOf(StageLog log, SkipPolicy? skip = null, Instant? observedFrom = null, int degree = 1) => log.Tally(log.Frame() with
    {
        SegmentedBy = KnownTo(log),
        Period = Question.Period,
        Skip = skip ?? Question.Skip,
        CohortStage = CohortStage,
        ObservedFrom = observedFrom ?? Question.ObservedFrom,
        Conversions = Pairs ?? log.Frame().Conversions,
    }, degree);

    /// <summary>The attributes asked for that some entry has: another is a mistake of the caller.</summary>
    public IReadOnlyList<string> KnownTo(StageLog log) => [.. Question.By.Where(name => log.Attributes.Contains(name, StringComparer.Ordinal))];

    /// <summary>The whole report but for what was read, as it is written down.</summary>
    public static string Report(FunnelTally tally)
    {
        using var stream = new MemoryStream();
        FunnelReportJson.Write(FunnelReport.Of(tally) with { Read = null }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The case in words, for a law that it breaks.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine().Append("path");
        foreach (var stage in Process.Stages)
        {
            text.Append(' ').Append(stage.Place).Append(':').Append(stage.Id).Append(stage.Holds ? "" : "(gate)").Append(stage == Process.Won ? "(won)" : "");
        }

        text.AppendLine().Append("rows ").AppendJoin("; ", Process.Transitions).AppendLine();
        foreach (var line in Lines)
        {
            text.AppendJoin(" + ", line.Select(entry =>
                $"{entry.JourneyId} {entry.Stage} {entry.Entered:uuuu-MM-ddTHH:mm:ss.FFFFFFF} #{entry.Sequence} {entry.Owner} {entry.Value} {entry.Currency} "
                + $"[{string.Join(", ", entry.Attributes)}] {entry.Trigger} {entry.Reason} v{entry.ProcessVersion}")).AppendLine();
        }

        return text.Append(Question).ToString();
    }
}
