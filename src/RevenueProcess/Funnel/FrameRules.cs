using static System.FormattableString;

namespace RevenueProcess;

/// <summary>What a frame must agree with: the process that it names stages of, and the log that is to be counted in it.</summary>
internal static class FrameRules
{
    /// <summary>Refuses a frame in which the log cannot be counted.</summary>
    /// <exception cref="ArgumentException">It cannot; the message says the first reason.</exception>
    public static void Check(StageLog log, TallyFrame frame) => Check(Faults(log.Process, frame).Concat(Faults(log, frame)), frame);

    /// <summary>Refuses a frame of another process.</summary>
    /// <exception cref="ArgumentException">It is; the message says the first reason.</exception>
    public static void Check(ProcessDefinition process, TallyFrame frame) => Check(Faults(process, frame), frame);

    private static void Check(IEnumerable<string> faults, TallyFrame frame)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(frame));
        }
    }

    private static IEnumerable<string> Faults(ProcessDefinition process, TallyFrame frame)
    {
        if (frame.ProcessHash != process.Hash)
        {
            yield return $"The frame is of the process with hash {frame.ProcessHash}, but {process} has {process.Hash}.";
        }

        if (frame.CohortStage is { } stage && !process.TryFind(stage, out _))
        {
            yield return $"The stage '{stage}' of the cohorts is not in {process}; its stages are {string.Join(", ", process.Stages.Select(one => $"'{one.Id}'"))}.";
        }

        foreach (var fault in frame.Measures.Select(measure => measure.FaultIn(process)).OfType<string>())
        {
            yield return fault;
        }

        foreach (var name in frame.Named.Select(named => named.Attribute).Except(frame.SegmentedBy, StringComparer.Ordinal))
        {
            yield return $"The frame names segments of '{name}', by which it does not segment.";
        }
    }

    private static IEnumerable<string> Faults(StageLog log, TallyFrame frame)
    {
        if (frame.AsOf != log.AsOf)
        {
            yield return Invariant($"The frame's as-of is {frame.AsOf}, the log's {log.AsOf}; build the log with the as-of of the frame.");
        }

        if (frame.Currency != log.Currency && (log.Currency is not null || log.HasValues))
        {
            yield return $"The frame's currency is {Shown(frame.Currency)}, the log's {Shown(log.Currency)}; build the log with the currency of the frame.";
        }

        foreach (var fault in frame.Measures.Select(measure => measure.FaultIn(log)).OfType<string>())
        {
            yield return fault;
        }

        foreach (var name in frame.SegmentedBy.Except(log.Attributes, StringComparer.Ordinal))
        {
            var known = log.Attributes.Count == 0 ? "it has none" : $"its attributes are {string.Join(", ", log.Attributes.Select(one => $"'{one}'"))}";
            yield return $"Attribute '{name}' does not exist in the log; {known}.";
        }
    }

    private static string Shown(string? currency) => currency is null ? "not stated" : $"'{currency}'";
}
