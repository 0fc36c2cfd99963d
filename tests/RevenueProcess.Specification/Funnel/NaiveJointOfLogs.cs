using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A lead that the first department handed over: what became of it, how long that took, and what it is worth.</summary>
internal sealed record NaiveHandedOver(NaiveJourney Lead, NaiveJourney? Partner, HandoffFate? Fate, Duration Waited, bool IsWon, decimal? Value);

/// <summary>Two funnels of two departments that each keep a log, from the words alone: a lead at a time.</summary>
internal sealed class NaiveJointOfLogs
{
    private readonly Recorded _to;

    public NaiveJointOfLogs(Recorded from, Recorded to, IReadOnlyList<LeadLink>? links)
    {
        _to = to;
        var known = (links ?? [.. from.Naive.Journeys.Select(lead => new LeadLink(lead.Id, lead.Id))]).Distinct()
            .Where(link => from.Naive.Journeys.Any(lead => lead.Id == link.From) && to.Naive.Journeys.Any(lead => lead.Id == link.To)).ToList();

        // What a map links twice, on either side, or with such a lead, is left out of everything.
        var twice = known.Where(link => known.Count(other => other.From == link.From) > 1 || known.Count(other => other.To == link.To) > 1).ToList();
        Leads = [.. from.Naive.Journeys.Where(lead => twice.All(link => link.From != lead.Id))];
        var theirs = to.Naive.Journeys.Where(lead => twice.All(link => link.To != lead.Id)).ToList();
        AreCurrenciesEqual = from.Naive.Currency == to.Naive.Currency || !HasValues(from) || !HasValues(to);
        var handedOver = new List<NaiveHandedOver>();
        foreach (var lead in Leads)
        {
            if (WinOf(from, lead) is { } at)
            {
                var link = known.Except(twice).FirstOrDefault(link => link.From == lead.Id);
                handedOver.Add(HandedOver(lead, at, theirs.FirstOrDefault(other => other.Id == link?.To)));
            }
        }

        All = handedOver;
        Direct = [.. theirs.Where(other => handedOver.All(one => one.Partner != other))];
    }

    /// <summary>The leads of the first department.</summary>
    public IReadOnlyList<NaiveJourney> Leads { get; }

    /// <summary>Those that it handed over: they reached its won stage or one beyond.</summary>
    public IReadOnlyList<NaiveHandedOver> All { get; }

    /// <summary>The leads of the second that the first never handed over.</summary>
    public IReadOnlyList<NaiveJourney> Direct { get; }

    public bool AreCurrenciesEqual { get; }

    public bool IsWon(NaiveJourney direct) => WinOf(_to, direct) is not null;

    private static bool HasValues(Recorded recorded) => recorded.Naive.Journeys.Any(lead => lead.Value is not null);

    private static Instant? WinOf(Recorded recorded, NaiveJourney lead) => lead.Visits.FirstOrDefault(visit => visit.Stage?.Position >= recorded.Process.Won.Position)?.Entered;

    private NaiveHandedOver HandedOver(NaiveJourney lead, Instant at, NaiveJourney? partner)
    {
        if (partner is null)
        {
            return new NaiveHandedOver(lead, null, null, Since(at, _to.Naive.AsOf), IsWon: false, lead.Value);
        }

        var (fate, ended) = FateOf(partner);
        var win = WinOf(_to, partner);
        if (win is { } won)
        {
            (fate, ended) = (HandoffFate.Accepted, fate == HandoffFate.Accepted ? Instant.Min(ended, won) : won);
        }

        return new NaiveHandedOver(lead, partner, fate, Since(at, ended), win is not null, partner.Value ?? (AreCurrenciesEqual ? lead.Value : null));
    }

    /// <summary>What follows the first visit of a path stage; without one, the first visit tells. A gate that was passed is no visit.</summary>
    private (HandoffFate Fate, Instant Ended) FateOf(NaiveJourney lead)
    {
        var stays = NaiveHandoffs.StaysOf(lead);
        var first = stays.FindIndex(stay => stay.Stage?.Position is not null);
        if (first < 0)
        {
            return (stays[0].Stage switch
            {
                null => HandoffFate.Elsewhere,
                { Outcome: Outcome.Lost } => HandoffFate.Lost,
                { Outcome: Outcome.Disqualified } => HandoffFate.Disqualified,
                _ => HandoffFate.Recycled,
            }, stays[0].Entered);
        }

        var fate = NaiveHandoffs.FateOf(null, stays[first].Stage!, first + 1 < stays.Count ? stays[first + 1].Place : null);
        return (fate, stays[first].Left ?? (stays[first].Place.Closes ? stays[first].Entered : _to.Naive.AsOf));
    }

    /// <summary>A lead that came before it was handed over spent no time between.</summary>
    private static Duration Since(Instant at, Instant ended) => ended > at ? ended - at : Duration.Zero;
}
