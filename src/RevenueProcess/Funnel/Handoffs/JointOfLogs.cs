using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The two funnels of two departments that each keep a log of their own.</summary>
public static class JointOfLogs
{
    private static readonly Duration _grain = Duration.FromSeconds(1);

    /// <summary>
    /// The joint between two logs, by lead. The first log's own win is that it hands over: a journey that reached its won stage. In the second log such a
    /// lead was accepted or came to another fate by what follows its first visit of a path stage; if it is not there, it was <em>never seen</em>. A lead of
    /// the second log that the first never handed over is direct.
    /// </summary>
    /// <remarks>
    /// A lead that the second log saw before the first handed it over spent no time at the joint. Values are those of the second log, or of the first where
    /// the second has none and the currencies are the same.
    /// </remarks>
    /// <param name="from">The log of the department that hands over; its journeys are leads.</param>
    /// <param name="to">The log of the department that receives; its journeys are leads.</param>
    /// <param name="links">Which lead of the one is which of the other, in any order; null where both use the same ids.</param>
    /// <returns>The joint, whose teams are named as the processes of the two logs; <see cref="Joint.Join"/> says what joined.</returns>
    /// <exception cref="ArgumentNullException">A log or a link is null.</exception>
    /// <exception cref="ArgumentException">The logs do not end at one instant.</exception>
    /// <exception cref="InvalidOperationException">A lead spent more seconds at the joint than an age can hold.</exception>
    public static Joint JointWith(this StageLog from, StageLog to, IEnumerable<LeadLink>? links = null)
    {
        Require.NotNull(from);
        Require.NotNull(to);
        if ((from.AsOf, from.IsCut) != (to.AsOf, to.IsCut))
        {
            throw new ArgumentException(
                $"Two logs are joined as of one instant, but the first ends at {EndOf(from)} and the second at {EndOf(to)}; build both with the same {nameof(StageLogOptions)}.{nameof(StageLogOptions.AsOf)}, such as when they were exported.",
                nameof(to));
        }

        var pairs = new LeadPairs(from, to, links is null ? null : Require.AllPresent(links));
        var (fromRules, toRules) = (new HandoffRules(from.Process), new HandoffRules(to.Process));
        var areEqual = from.Currency == to.Currency || !from.HasValues || !to.HasValues;
        var fates = new FateTotals();
        var (entered, neverSeen, wonHandedOver, handedOver) = (0L, default(ValueTotal), 0L, new HashSet<int>());
        var (last, tooLate) = (to.Columns.Entered.DefaultIfEmpty(long.MaxValue).Max(), 0L);
        foreach (var lead in pairs.From)
        {
            entered++;
            if (HandedOverAt(from.Columns, fromRules, lead) is not { } at)
            {
                continue;
            }

            var value = from.Columns.Details?.Values[lead];
            if (pairs.PartnerOf(lead) is not { } partner)
            {
                neverSeen.Add(value);
                tooLate += at > last ? 1 : 0;
                var waited = Math.Max(0, to.Columns.AsOf - at);
                fates.AddNeverSeen(AgeOf(from, lead, waited), waited);
                continue;
            }

            var seen = JoinedLead.Of(to, toRules, partner);
            var ticks = Math.Max(0, seen.Ended - at);
            fates.Add(seen.Fate, AgeOf(from, lead, ticks), ticks, to.Columns.Details?.Values[partner] ?? (areEqual ? value : null));
            wonHandedOver += seen.IsWon ? 1 : 0;
            handedOver.Add(partner);
        }

        var direct = pairs.To.Where(lead => !handedOver.Contains(lead)).Select(lead => JoinedLead.Of(to, toRules, lead)).ToList();
        return new Joint
        {
            Teams = new TeamPair(from.Process.Name, to.Process.Name),
            AsOf = to.AsOf,
            Currency = to.HasValues || !from.HasValues ? to.Currency : from.Currency,
            Entered = entered,
            Seen = fates.Counts,
            NeverSeen = neverSeen.Count,
            NeverSeenValue = new ValueSum(neverSeen.Total ?? 0, neverSeen.Missing, neverSeen.Zero),
            Direct = direct.Count,
            WonHandedOver = wonHandedOver,
            WonDirect = direct.Count(lead => lead.IsWon),
            Times = fates.TimesIn(_grain),
            DaysLost = fates.Ticks / NodaConstants.TicksPerDay,
            Join = JoinOf(from, to, pairs, pairs.Joined - handedOver.Count, areEqual, tooLate == 0 ? [] : [Late(tooLate, last)]),
        };
    }

    private static string EndOf(StageLog log) => Wording.Of(log.AsOf) + (log.IsCut ? " (cut)" : string.Empty);

    /// <summary>When a journey reached the won stage or one beyond, in ticks; null if it never did.</summary>
    private static long? HandedOverAt(LogVisits visits, HandoffRules rules, int journey)
    {
        var (start, end) = (visits.Starts[journey], visits.Starts[journey + 1]);
        return rules.WonFrom(visits.Stages.AsSpan(start..end), 0) is >= 0 and var won ? visits.Entered[start + won] : null;
    }

    private static uint AgeOf(StageLog log, int lead, long ticks) => ticks / NodaConstants.TicksPerSecond is <= uint.MaxValue and var seconds
        ? (uint)seconds
        : throw new InvalidOperationException(Invariant($"Lead '{log.Columns.Keys[lead]}' spent more than {uint.MaxValue} seconds at the joint: mend its dates."));

    private static LeadJoin JoinOf(StageLog from, StageLog to, LeadPairs pairs, int joinedNotHandedOver, bool areEqual, IEnumerable<Warning> late)
    {
        var join = new LeadJoin
        {
            Joined = pairs.Joined,
            JoinedNotHandedOver = joinedNotHandedOver,
            OnlyInFrom = from.Journeys - pairs.Joined - pairs.AmbiguousInFrom,
            OnlyInTo = to.Journeys - pairs.Joined - pairs.AmbiguousInTo,
            AmbiguousInFrom = pairs.AmbiguousInFrom,
            AmbiguousInTo = pairs.AmbiguousInTo,
            UnusedLinks = pairs.UnusedLinks,
            FromCurrency = from.Currency,
            ToCurrency = to.Currency,
            AreCurrenciesEqual = areEqual,
            Warnings = [],
        };
        return join with { Warnings = [.. WarningsOf(join), .. late] };
    }

    private static Warning Late(long count, long last) =>
        new(WarningCodes.HandedOverAfter, "$", ("count", count), ("last", Wording.Of(Instant.FromUnixTimeTicks(last))));

    private static IEnumerable<Warning> WarningsOf(LeadJoin join)
    {
        if (join.Joined == 0)
        {
            yield return new Warning(WarningCodes.NoLeadJoined, "$", ("first", join.OnlyInFrom), ("second", join.OnlyInTo));
        }

        if (join.AmbiguousInFrom > 0)
        {
            yield return new Warning(WarningCodes.AmbiguousLeads, "$", ("first", join.AmbiguousInFrom), ("second", join.AmbiguousInTo));
        }

        if (!join.AreCurrenciesEqual)
        {
            yield return new Warning(WarningCodes.CurrenciesDiffer, "$", ("first", join.FromCurrency ?? "none"), ("second", join.ToCurrency ?? "none"));
        }
    }
}
