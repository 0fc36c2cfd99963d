namespace RevenueProcess;

/// <summary>Reads the offers of one journey, in order: its visits of path stages that begin by a move between teams.</summary>
internal ref struct OfferReader(HandoffRules rules, ReadOnlySpan<ushort> stages, ReadOnlySpan<long> entered, long asOf)
{
    private readonly ReadOnlySpan<ushort> _stages = stages;
    private readonly ReadOnlySpan<long> _entered = entered;
    private int _before = -1;
    private int _visit = -1;

    /// <summary>The offers of a journey that is counted.</summary>
    public OfferReader(JourneyShape shape, in JourneyFacts facts)
        : this(shape.Handoffs, facts.Stages, facts.Entered, shape.AsOf)
    {
    }

    /// <summary>The number of the handoff.</summary>
    public int Handoff { get; private set; }

    /// <summary>The visit that was offered.</summary>
    public readonly int Visit => _visit;

    /// <summary>The stage that the journey came from.</summary>
    public readonly int From => _stages[_before];

    /// <summary>The stage that received it.</summary>
    public readonly int To => _stages[_visit];

    /// <summary>When it was offered, in ticks.</summary>
    public readonly long Offered => _entered[_visit];

    public readonly HandoffFate Fate => rules.FateOf(_stages, _visit);

    /// <summary>When that was known, in ticks: at the next visit, at once where the stage closes the journey, as-of where it waits.</summary>
    public readonly long Ended => _visit + 1 < _stages.Length ? _entered[_visit + 1] : rules.Closes(To) ? Offered : asOf;

    /// <summary>Goes on to the next offer; false where there is none.</summary>
    public bool Next()
    {
        while (_visit + 1 < _stages.Length)
        {
            _before = _visit;
            _visit = rules.StayFrom(_stages, _visit + 1);
            Handoff = _before < 0 ? HandoffRules.None : rules.OfferOf(_stages[_before], _stages[_visit]);
            if (Handoff != HandoffRules.None)
            {
                return true;
            }
        }

        return false;
    }
}
