using System.Globalization;
using System.Text;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>What a case asks of its history. Stages are meant by number, so that the process can shrink under it.</summary>
public sealed record Question(
    StageLogOptions Options, Instant? ObservedFrom, SkipPolicy Skip, ReportingPeriod Period, int? CohortStage, IReadOnlyList<string> By, int? MostSegments,
    IReadOnlyList<int> Pairs, Duration Grain);

/// <summary>A process, a history that keeps no rule of it, and a question: one case of the laws of log and funnel.</summary>
public sealed record Recorded(ProcessDefinition Process, IReadOnlyList<IReadOnlyList<LogRecord>> Lines, Question Question)
{
    private NaiveHistory? _naive;
    private StageLog? _log;
    private FunnelTally? _tally;

    private Recorded(Recorded other)
    {
        // What is remembered of one case is not true of another.
        (Process, Lines, Question) = other;
    }

    public IEnumerable<LogRecord> Records => Lines.SelectMany(line => line);

    public IEnumerable<StageEntry> Entries => Records.OfType<StageEntry>();

    public StageLog Log => _log ??= LogOf(Lines);

    public FunnelTally Tally => _tally ??= TallyOf(Log);

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

    internal NaiveHistory Naive => _naive ??= NaiveHistory.Of(Process, Records, Question.Options);

    internal NaiveFunnel NaiveFunnel => NaiveFunnelFrom(Question.ObservedFrom);

    internal NaiveFunnel NaiveFunnelFrom(Instant? observedFrom) => new(Naive.Versions, Naive.AsOf, Naive.Journeys, Question.Skip, observedFrom, Question.Grain);

    public static Instant At(LogRecord record) => NaiveReading.At(record);

    public StageLog LogOf(IEnumerable<IReadOnlyList<LogRecord>> lines, StageLogOptions? options = null)
    {
        var builder = new StageLogBuilder(Process, options ?? Question.Options);
        foreach (var line in lines)
        {
            builder.Add([.. line]);
        }

        return builder.Build();
    }

    /// <summary>How a part of a log is made, when the whole has settled what belongs to the whole.</summary>
    public StageLogOptions PartOf(StageLog whole) => Question.Options with { AsOf = whole.AsOf, Currency = whole.Currency, Attributes = whole.Attributes };

    /// <summary>Every measure that any log can be counted with.</summary>
    public TallyFrame FrameOf(StageLog log, SkipPolicy? skip = null, Instant? observedFrom = null) => log.Frame().Counting(
        new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(),
        new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(), new BridgeMeasure(), new ActorMeasure()) with
    {
        SegmentedBy = KnownTo(log),
        MostSegments = Question.MostSegments ?? log.Frame().MostSegments,
        Period = Question.Period,
        Skip = skip ?? Question.Skip,
        CohortStage = CohortStage,
        ObservedFrom = observedFrom ?? Question.ObservedFrom,
        Conversions = Pairs ?? log.Frame().Conversions,
        AgeGrain = Question.Grain,
    };

    public FunnelTally TallyOf(StageLog log, SkipPolicy? skip = null, Instant? observedFrom = null, int degree = 1) =>
        log.Tally(FrameOf(log, skip, observedFrom), degree);

    /// <summary>The attributes asked for that some record has: another is a mistake of the caller.</summary>
    public IReadOnlyList<string> KnownTo(StageLog log) => [.. Question.By.Where(name => log.Attributes.Contains(name, StringComparer.Ordinal))];

    /// <summary>An instant at which something was recorded, or near it.</summary>
    public Instant SomeInstant(Random random)
    {
        var at = Records.Select(At).DefaultIfEmpty(Naive.AsOf).ToList();
        Duration[] nearby = [Duration.Zero, Duration.FromTicks(1), Duration.FromTicks(-1), Duration.FromHours(24), Duration.FromDays(3)];
        return at[random.Next(at.Count)] + nearby[random.Next(nearby.Length)];
    }

    /// <summary>The whole report but for what was read, as it is written down.</summary>
    public static string Report(FunnelTally tally, int degree = 1)
    {
        using var stream = new MemoryStream();
        FunnelReportJson.Write(FunnelReport.Of(tally, degree) with { Read = null }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The form of the tally, as it travels.</summary>
    public static string Form(FunnelTally tally) => TallyFormJson.Write(TallyForm.Of(tally));

    /// <summary>The same case with each journey several times, under names of their own.</summary>
    public Recorded Times(int copies) => this with
    {
        Lines = [.. Enumerable.Range(0, copies).SelectMany(copy => Lines.Select(line => line.Select(record => NamedAs(record, copy)).ToArray()))],
    };

    private static LogRecord NamedAs(LogRecord record, int copy) =>
        record.JourneyId.Length == 0 ? record : record with { JourneyId = string.Create(CultureInfo.InvariantCulture, $"{record.JourneyId}/{copy}") };

    /// <summary>The case in words, for a law that it breaks.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"of the thousand of {ThousandRecorded.Seed}").Append("path");
        foreach (var stage in Process.Stages)
        {
            text.Append(' ').Append(stage.Place).Append(':').Append(stage.Id).Append(stage.Holds ? "" : "(gate)").Append(stage == Process.Won ? "(won)" : "");
        }

        text.AppendLine().Append("entries ").AppendJoin(", ", Process.Entries)
            .AppendLine().Append("rows ").AppendJoin("; ", Process.Transitions.Select(row => $"{row}{(row.TakesBack ? " (takes back)" : "")}")).AppendLine();
        foreach (var line in Lines)
        {
            text.AppendJoin(" + ", line.Select(Told)).AppendLine();
        }

        return text.Append(Question).ToString();
    }

    private static string Told(LogRecord record) => record switch
    {
        StageEntry entry =>
            $"{entry.JourneyId} {entry.Stage} {entry.Entered:uuuu-MM-ddTHH:mm:ss.FFFFFFF} +{entry.Precision} #{entry.Sequence} {entry.Owner} {entry.Value}{entry.UnreadValue} "
            + $"{entry.Currency} [{string.Join(", ", entry.Attributes)}] {entry.Trigger} {entry.Reason} v{entry.ProcessVersion}",
        Statement said =>
            $"{said.JourneyId} said {said.At:uuuu-MM-ddTHH:mm:ss.FFFFFFF} {said.Owner} {said.Value}{said.UnreadValue} {said.Currency} [{string.Join(", ", said.Attributes)}] {said.ExpectedClose}",
        Touch touch => $"{touch.JourneyId} touched {touch.At:uuuu-MM-ddTHH:mm:ss.FFFFFFF} {touch.What} {touch.Team}",
        _ => record.ToString(),
    };
}
