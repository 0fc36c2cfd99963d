using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// How well recorded moves follow the process: each move is judged by the version that it was recorded under. A journey's start counts as a
/// move.
/// </summary>
/// <remarks>
/// A move is legal if the process would have made it: it is declared, directly or through gates only, or takes back, and its gate is not known
/// to have been closed. A stay in a gate, another owner without a handoff, and a sequence that contradicts time are deviations of legal moves.
/// </remarks>
public sealed record Conformance
{
    private readonly Instant _asOf;

    internal Conformance(Instant asOf) => _asOf = asOf;

    /// <summary>Legal moves ÷ all recorded moves, including entries after close.</summary>
    public required Rate Fitness { get; init => field = Require.NotNull(value, nameof(Fitness)); }

    /// <summary>In which ways moves depart, by kind and stages, with the win rates of the journeys with each and without.</summary>
    public required IReadOnlyList<Deviation> Deviations { get; init => field = Require.AllPresent(value, nameof(Deviations)); }

    /// <summary>The same by kind, those that occur.</summary>
    public required IReadOnlyList<DeviationSummary> Kinds { get; init => field = Require.AllPresent(value, nameof(Kinds)); }

    /// <summary>The moves of each version, oldest first; those whose record states none come last.</summary>
    public required IReadOnlyList<VersionConformance> Versions { get; init => field = Require.AllPresent(value, nameof(Versions)); }

    /// <summary>The moves of versions that nobody gave, which are in no other number here.</summary>
    public required IReadOnlyList<UnjudgedMoves> Unjudged { get; init => field = Require.AllPresent(value, nameof(Unjudged)); }

    /// <summary>Of how many moves it is known whether their gate was met.</summary>
    public required long GatesJudged { get; init => field = Require.AtLeast(value, 0, nameof(GatesJudged)); }

    /// <summary>Journeys of which every move is legal ÷ these and those with a move that is not; what has neither, and a move that nobody can judge, is left out.</summary>
    public required Rate LegalJourneys { get; init => field = Require.NotNull(value, nameof(LegalJourneys)); }

    /// <summary>Won ÷ (won + lost) of the journeys of which every move is legal.</summary>
    public required Rate WinRateOfLegal { get; init => field = Require.NotNull(value, nameof(WinRateOfLegal)); }

    /// <summary>Won ÷ (won + lost) of the journeys with a move that is not.</summary>
    public required Rate WinRateOfOthers { get; init => field = Require.NotNull(value, nameof(WinRateOfOthers)); }

    /// <summary>How many deviations of one kind there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public long this[DeviationKind kind]
    {
        get
        {
            Require.Defined(kind);
            return Sums.Of([.. Deviations.Where(deviation => deviation.Kind == kind).Select(deviation => deviation.Count)], $"the number of {kind}");
        }
    }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() =>
        $"Of {Wording.Counted(Fitness.Denominator, "recorded move")} up to {Wording.Of(_asOf)} (as-of), starts and entries after close among them, "
        + Invariant($"legal are {Fitness.Numerator:#,0}: declared, directly or through gates only, or taken back, ")
        + Invariant($"and with no gate known to have been closed (known of {GatesJudged:#,0}). ")
        + Invariant($"Of {Wording.Counted(LegalJourneys.Denominator, "journey")} that can be judged, every move is legal of {LegalJourneys.Numerator:#,0}. ")
        + Invariant($"Moves that cannot, since nobody gave their version: {Sums.Of([.. Unjudged.Select(one => one.Moves)]):#,0}.");

    /// <summary>The fitness.</summary>
    public override string ToString() => Fitness.ToString();
}
