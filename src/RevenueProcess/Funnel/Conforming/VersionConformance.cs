using static System.FormattableString;

namespace RevenueProcess;

/// <summary>How well the moves recorded under one version of the process follow that version.</summary>
public sealed record VersionConformance
{
    internal VersionConformance(int? version, Rate fitness, IReadOnlyList<Deviation> deviations)
    {
        Version = version;
        Fitness = fitness;
        Deviations = Require.AllPresent(deviations);
    }

    /// <summary>The version; null for moves whose record states none, which are judged by the process of the log.</summary>
    public int? Version { get; }

    /// <summary>Legal moves ÷ all moves recorded under the version.</summary>
    public Rate Fitness { get; }

    /// <summary>In which ways they depart, by kind and stages; stages are those of the process of the log.</summary>
    public IReadOnlyList<Deviation> Deviations { get; }

    /// <summary>The version in words: <c>version 2</c>, or <c>no stated version</c>.</summary>
    public string VersionText => Version is { } version ? Invariant($"version {version}") : "no stated version";

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Of {Wording.Counted(Fitness.Denominator, "move")} recorded under {VersionText}, legal under it are {Fitness.Numerator:#,0}.");

    /// <summary>The version and its fitness.</summary>
    public override string ToString() => $"{VersionText}: {Fitness}";
}
