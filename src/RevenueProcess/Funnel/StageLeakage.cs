using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Where the visits of a stage went. Exactly, for every stage: entries = advanced + moved back + recycled + lost + disqualified +
/// elsewhere + closed + open.
/// </summary>
public sealed record StageLeakage
{
    /// <summary>How many places a count by fate needs: each fate has the place of its number, and place 0 stays empty.</summary>
    internal const int Places = (int)VisitFate.Open + 1;

    private readonly long[] _by;
    private readonly Instant _asOf;

    internal StageLeakage(Stage stage, long entries, long[] by, Instant asOf)
    {
        _asOf = asOf;
        Stage = stage;
        Entries = entries;
        _by = by;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>Its visits.</summary>
    public long Entries { get; }

    /// <summary>Visits followed by a later path stage; from a stage off the path, by any path stage.</summary>
    public long Advanced => this[VisitFate.Advanced];

    /// <summary>Visits followed by the same or an earlier path stage.</summary>
    public long MovedBack => this[VisitFate.MovedBack];

    /// <summary>Visits followed by a detour.</summary>
    public long Recycled => this[VisitFate.Recycled];

    /// <summary>Visits followed by an exit for lost journeys.</summary>
    public long Lost => this[VisitFate.Lost];

    /// <summary>Visits followed by an exit for disqualified journeys.</summary>
    public long Disqualified => this[VisitFate.Disqualified];

    /// <summary>Visits followed by a stage that the process does not have.</summary>
    public long Elsewhere => this[VisitFate.Elsewhere];

    /// <summary>Visits that closed their journey.</summary>
    public long Closed => this[VisitFate.Closed];

    /// <summary>Visits still open at as-of.</summary>
    public long Open => this[VisitFate.Open];

    /// <summary>Visits that have ended: neither closed nor open.</summary>
    public long Ended => Entries - Closed - Open;

    /// <summary>The visits of one fate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate.</exception>
    public long this[VisitFate fate] => _by[(int)Require.Defined(fate)];

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Visits of {Stage} by the next visit of the journey, up to {Wording.Of(_asOf)} (as-of): {Wording.Counted(Entries, "entry", "entries")} = {Advanced:#,0} advanced + {MovedBack:#,0} moved back + {Recycled:#,0} recycled + {Lost:#,0} lost + {Disqualified:#,0} disqualified + {Elsewhere:#,0} elsewhere + {Closed:#,0} closed + {Open:#,0} open.");

    /// <summary>Whether both count the same.</summary>
    public bool Equals(StageLeakage? other) => other is not null && (Stage, _asOf) == (other.Stage, other._asOf) && _by.AsSpan().SequenceEqual(other._by);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage, Entries);
}
