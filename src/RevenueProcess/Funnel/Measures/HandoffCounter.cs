namespace RevenueProcess;

/// <summary>Counts the handoffs of one cell.</summary>
internal sealed class HandoffCounter(JourneyShape shape, IReadOnlyList<string> reasons) : MeasureCounter
{
    private const int Ends = (int)QueueEnd.Closed + 1, Standings = (int)JourneyStanding.Open + 1;

    private readonly SparseArray<Offers> _offers = new();
    private readonly SparseArray<AgeBuffer> _late = new();
    private readonly SparseArray<Queue> _queues = new();
    private readonly SparseArray<AgeBuffer> _lateQueues = new();
    private readonly SparseArray<long> _refusals = new();
    private readonly SparseArray<long> _accepted = new();
    private readonly SparseArray<long> _returned = new();
    private readonly SparseArray<long> _firstTime = new();
    private readonly SparseArray<Past> _pasts = new();
    private readonly List<int> _met = [];
    private readonly int _words = reasons.Count + 2;
    private readonly bool _hasHandoffs = shape.Handoffs.HasChanges;
    private int[]? _wordOf;

    private struct Offers
    {
        public AgeBuffer Ages;
        public ValueTotal Value;
    }

    private struct Queue
    {
        public AgeBuffer Ages;
        public long Count;
    }

    /// <summary>What one journey has seen of a handoff so far.</summary>
    private struct Past
    {
        public bool IsMet;
        public bool IsRefused;
        public bool IsReturned;
        public bool IsAccepted;
    }

    public override void Count(in JourneyFacts facts)
    {
        if (!_hasHandoffs)
        {
            return;
        }

        unchecked // indices, numbers of handoffs and counts, which fit
        {
            var offers = new OfferReader(shape, facts);
            var touch = 0;
            while (offers.Next())
            {
                var (handoff, fate) = (offers.Handoff, offers.Fate);
                CountOffer(handoff, fate, offers, facts.Value);
                CountQueue(handoff, offers, facts.Touches, ref touch);
                if (fate == HandoffFate.Refused)
                {
                    _refusals[(handoff * _words) + WordOf(facts.Reasons, offers.Visit + 1)]++;
                }

                Remember(handoff, fate);
            }

            CountOutcomes((int)facts.Standing);
        }
    }

    public override Table[] Build()
    {
        var offers = new KeyedBy<Offers>(_offers, HandoffFates.Places);
        var queues = new KeyedBy<Queue>(_queues, Ends);
        return
        [
            offers.Counts(one => one.Value.Count),
            offers.Ages(one => one.Ages),
            new KeyedBy<AgeBuffer>(_late).Ages(one => one),
            offers.Amounts(one => one.Value.Total),
            offers.Counts(one => one.Value.Missing),
            offers.Counts(one => one.Value.Zero),
            new KeyedBy<long>(_refusals, _words).Counts(one => one),
            queues.Counts(one => one.Count),
            queues.Ages(one => one.Ages),
            new KeyedBy<AgeBuffer>(_lateQueues).Ages(one => one),
            new KeyedBy<long>(_accepted, Standings).Counts(one => one),
            new KeyedBy<long>(_returned, Standings).Counts(one => one),
            new KeyedBy<long>(_firstTime, Standings).Counts(one => one),
        ];
    }

    private void CountOffer(int handoff, HandoffFate fate, in OfferReader offers, decimal? value)
    {
        ref var counted = ref _offers[(handoff * HandoffFates.Places) + (int)fate];
        counted.Value.Add(value);
        if (shape.IsWatched(offers.Offered, offers.Ended, out var late))
        {
            counted.Ages.Add(shape.AgeOf(offers.Ended - offers.Offered));
            if (late > 0)
            {
                _late[handoff].Add(late);
            }
        }
    }

    /// <summary>Counts the time until the receiving team, or somebody whose team is not named, was in touch, else until the visit ended.</summary>
    /// <param name="handoff">The number of the handoff.</param>
    /// <param name="offers">The reader, at the offer.</param>
    /// <param name="touches">The touches of the journey, in order.</param>
    /// <param name="next">The first touch that no earlier offer has left behind.</param>
    private void CountQueue(int handoff, in OfferReader offers, ReadOnlySpan<SettledTouch> touches, ref int next)
    {
        if (shape.Closes[offers.To])
        {
            _queues[(handoff * Ends) + (int)QueueEnd.Closed].Count++;
            return;
        }

        while (next < touches.Length && touches[next].Ticks < offers.Offered)
        {
            next++;
        }

        var (ended, team) = (offers.Ended, shape.Handoffs.Workers[offers.To]);
        var isWaiting = offers.Fate == HandoffFate.Waiting;
        var touch = next;
        while (touch < touches.Length && (isWaiting || touches[touch].Ticks < ended) && touches[touch].Team != team && touches[touch].Team != SettledTouch.NoTeam)
        {
            touch++;
        }

        var isTouched = touch < touches.Length && (isWaiting || touches[touch].Ticks < ended);
        var end = isTouched ? QueueEnd.Touched : isWaiting ? QueueEnd.Waiting : QueueEnd.Left;
        CountQueue(handoff, end, offers.Offered, isTouched ? touches[touch].Ticks : ended);
    }

    private void CountQueue(int handoff, QueueEnd end, long from, long to)
    {
        ref var queue = ref _queues[(handoff * Ends) + (int)end];
        queue.Count++;
        if (shape.IsWatched(from, to, out var late))
        {
            queue.Ages.Add(shape.AgeOf(to - from));
            if (late > 0)
            {
                _lateQueues[handoff].Add(late);
            }
        }
    }

    private void Remember(int handoff, HandoffFate fate)
    {
        ref var past = ref _pasts[handoff];
        if (!past.IsMet)
        {
            _met.Add(handoff);
        }

        past.IsMet = true;
        past.IsReturned |= past.IsRefused;
        past.IsRefused |= fate == HandoffFate.Refused;
        past.IsAccepted |= fate == HandoffFate.Accepted;
    }

    /// <summary>Counts the journey once at each handoff that it met, and forgets it.</summary>
    private void CountOutcomes(int standing)
    {
        foreach (var handoff in _met)
        {
            ref var past = ref _pasts[handoff];
            var place = (handoff * Standings) + standing;
            (past.IsReturned ? _returned : _firstTime)[place]++;
            if (past.IsAccepted)
            {
                _accepted[place]++;
            }

            past = default;
        }

        _met.Clear();
    }

    /// <summary>The number of the word for the reason of a move: told apart, other, none.</summary>
    private int WordOf(ReadOnlySpan<int> recorded, int visit)
    {
        if (recorded.IsEmpty || recorded[visit] < 0)
        {
            return reasons.Count + 1;
        }

        _wordOf ??= [.. shape.ReasonTexts.Select(text => reasons.Index().Where(one => one.Item == text).Select(one => one.Index).FirstOrDefault(reasons.Count))];
        return _wordOf[recorded[visit]];
    }
}
