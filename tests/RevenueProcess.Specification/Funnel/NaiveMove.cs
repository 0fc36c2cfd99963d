using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A recorded move, judged by the version that its record states: from the words alone, one look at the journey for each.</summary>
internal sealed record NaiveMove(NaiveJourney Journey, StageEntry Entry, bool IsGiven, bool IsMove, IReadOnlyList<(DeviationKind Kind, Stage? From, Stage? To)> Deviations)
{
    private static readonly DeviationKind[] _illegal =
    [
        DeviationKind.WrongStart, DeviationKind.Skip, DeviationKind.UndeclaredBack, DeviationKind.Undeclared, DeviationKind.AfterClose,
        DeviationKind.UnknownStage, DeviationKind.GateNotMet,
    ];

    public bool IsLegal => !Deviations.Any(deviation => _illegal.Contains(deviation.Kind));

    /// <summary>Every move of a journey; a visit that a migration began is no move, but may be a stay in a gate.</summary>
    public static IEnumerable<NaiveMove> Of(NaiveVersions versions, NaiveJourney journey)
    {
        foreach (var (number, visit) in journey.Visits.Index())
        {
            var stay = StaysInGate(visit) ? [(DeviationKind.GateTookTime, (Stage?)null, visit.Stage)] : (IEnumerable<(DeviationKind, Stage?, Stage?)>)[];
            var before = number == 0 ? null : journey.Visits[number - 1];
            var kinds = visit.Entry.IsMigration ? [] : Kinds(versions, journey, number).Select(kind => (kind, before?.Stage, visit.Stage)).Concat(ChangeOfOwner(versions, journey, number));
            yield return new NaiveMove(journey, visit.Entry, versions.IsGiven(visit.Entry), !visit.Entry.IsMigration, [.. kinds, .. stay]);
        }

        foreach (var late in journey.AfterClose)
        {
            yield return new NaiveMove(journey, late.Entry.Row, versions.IsGiven(late.Entry.Row), IsMove: true, [(DeviationKind.AfterClose, null, late.Entry.Place.Stage)]);
        }
    }

    private static IEnumerable<DeviationKind> Kinds(NaiveVersions versions, NaiveJourney journey, int number)
    {
        var visit = journey.Visits[number];
        if (!visit.ByTakingBack && !versions.Declares(visit.From, visit.Entry))
        {
            yield return KindOf(versions.VersionOf(visit.Entry), visit.From is null ? null : versions.InVersionOf(visit.Entry, visit.From), versions.OwnPlace(visit.Entry));
        }
        else if (visit.Entry.GateMet == false)
        {
            yield return DeviationKind.GateNotMet;
        }

        if (journey.Visits.Take(number).Any(earlier => earlier.Entry.Sequence > visit.Entry.Sequence))
        {
            yield return DeviationKind.OutOfOrder;
        }
    }

    /// <summary>Between two stays without a handoff; a gate that was passed is none. The version of the record knows the stages of a move of its own.</summary>
    private static IEnumerable<(DeviationKind Kind, Stage? From, Stage? To)> ChangeOfOwner(NaiveVersions versions, NaiveJourney journey, int number)
    {
        var (visit, stays) = (journey.Visits[number], NaiveHandoffs.StaysOf(journey));
        var before = journey.Visits.Take(number).Intersect(stays).LastOrDefault();
        if (before is { Stage: { } from } && visit.Stage is { } to && stays.Contains(visit)
            && before.Entry.Owner is { } was && visit.Entry.Owner is { } now && was != now
            && !(before == journey.Visits[number - 1] ? IsHandoff(versions.InVersionOf(visit.Entry, visit.From!).Stage, versions.OwnStage(visit.Entry)) : IsHandoff(from, to)))
        {
            yield return (DeviationKind.OwnerChanged, from, to);
        }
    }

    private static bool IsHandoff(Stage? from, Stage? to) => from?.Team is not null && to?.Team is not null && from.Team != to.Team;

    private static bool StaysInGate(NaiveVisit visit) => visit.Stage is { Holds: false } && (visit.Left is not { } left || left > visit.Entered);

    private static DeviationKind KindOf(ProcessDefinition process, NaivePlace? from, NaivePlace to) =>
        to.Stage is not { } entered ? DeviationKind.UnknownStage
        : from is null ? DeviationKind.WrongStart
        : from.Stage is not { } left ? DeviationKind.Undeclared
        : process.Path.Any(between => between.Holds && between.Position > left.Position && between.Position < entered.Position) ? DeviationKind.Skip
        : entered.Position < left.Position ? DeviationKind.UndeclaredBack
        : DeviationKind.Undeclared;
}
