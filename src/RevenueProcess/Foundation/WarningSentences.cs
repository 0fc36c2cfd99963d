namespace RevenueProcess;

/// <summary>What the warnings say.</summary>
internal static class WarningSentences
{
    public static Sentences All { get; } = new(
        (WarningCodes.EndsBeforeRevenue, "the path ends when '{from}' hands over to '{to}': what the customer gains is not in the process"),
        (WarningCodes.HandoffWithoutServiceLevel, "'{from}' hands over to '{to}' at '{stage}', which has no service level: leads can wait there unseen"),
        (WarningCodes.HandoffWithoutRefusal, "'{from}' hands over to '{to}' at '{stage}', where nobody can refuse a lead with a reason"),
        (WarningCodes.NoWayBack, "'{from}' hands over to '{to}' at '{stage}', where a refused lead has no way back to an earlier stage or a detour"),
        (WarningCodes.NoOwner, "no team owns '{stage}'"),
        (WarningCodes.NoBuyerStep, "'{stage}' does not say what the buyer is doing there"),
        (WarningCodes.LostWithoutReasons, "'{trigger}' loses journeys in '{stage}' without asking why"),
        (WarningCodes.PathReturnsToTeam, "the path leaves the team '{team}' and returns to it at '{stage}'"),
        (WarningCodes.RowNeverFires, "{row} can never fire: {before} stands before it and has no gate"),
        (WarningCodes.WaitsForAbsence, "{row} fires as soon as a signal is absent, also where nobody recorded it; to fire after a time in the stage, say so"),
        (WarningCodes.ServiceLevelNeverApplies, "'{stage}' closes journeys, so its service level can never be missed"),
        (WarningCodes.GateOffPath, "the gate stage '{stage}' lies off the path: whoever passes it counts as recycled"),
        (WarningCodes.SimilarIds, "the {kind} '{second}' is another one than the {kind} '{first}': they differ only in case, in encoding or in characters that cannot be seen"),
        (WarningCodes.GateNeverPassed, "none of {leads:count} simulated leads passes the gate of {row}: it asks {gate}"),
        (WarningCodes.FarInstants, "put aside as far instants, from {first} to {last}: {records:count}, the first of the journey '{journey}'"),
        (WarningCodes.EarlyInstants, "more than two years before all other records, from {first} to {last}: {records:count}, the first of the journey '{journey}'"),
        (WarningCodes.AmbiguousDates, "dates of {file} that fit both '{pattern}' and '{other}' and mean different times, of which the first is taken: {count:count}, such as '{text}' in line {line}, which is {read} or {otherwise}"),
        (WarningCodes.DecimalComma, "{file} has numbers with a decimal comma, such as '{comma}', so that '{point}' may mean a thousand times what it says: neither is read; say under \"numbers\" how they are written"),
        (WarningCodes.JoinedIds, "ids of journeys in {file} that the import joins: {written:count} are written, {ids:count} are meant"),
        (WarningCodes.UnreadFlags, "texts under '{column}' of {file} that say neither yes nor no: {texts:list}, in {rows:count} rows; where they mean one of the two, say so beside the column, such as {map}"),
        (WarningCodes.LookupMisses, "{file} looks {asked:count} texts up in {lookup}, where {found:count} are found; one is '{key}' here, and one there is {known:list}"),
        (WarningCodes.LookupCase, "{file} looks {asked:count} texts up in {lookup}, where {found:count} are found, since '{key}' is written '{known}' there; if case does not count, write \"ignoreCase\": true for the file {lookup}"),
        (WarningCodes.NoSharedJourney, "{file} tells of no journey that another file tells of; its ids are written like {journeys:list}"),
        (WarningCodes.JourneyCase, "{file} tells of no journey that another file tells of, where '{journey}' is written '{other}'; if case does not count, write \"lower\": true beside the journey of each"),
        (WarningCodes.ManyPutAside, "put aside for the reason '{reason}': {count:count} of {rows:count} rows"),
        (WarningCodes.ManyValuesAside, "values that are put aside for the reason '{reason}': {count:count} of {values:count}"),
        (WarningCodes.DatesMoved, "dates that were read in another zone lie in two {unit}s of {zone} and count in the first of them: {count:count}, such as the one that begins at {first}"),
        (WarningCodes.SegmentsCut, "'{attribute}' has many values: the {named:count} that most journeys have are told apart, and {others:count} others are together"),
        (WarningCodes.WonAfterClose, "won in the record and not in the report, since no declared move leads out of the stage that closed the journey: {count:count}, such as {journeys}"),
        (WarningCodes.VersionNotGiven, "stated versions of the process that nobody gave, so that the moves are not judged: {versions:list}, in {records:count} records, of which the first is of the journey '{journey}'"),
        (WarningCodes.SettlesOtherwise, "{version} wins or closes journeys in other stages than {process}, by which all are counted: {stages:list}"),
        (WarningCodes.NoLeadJoined, "the two logs have no lead in common: {first:count} leads are in the first only and {second:count} in the second; do their ids need a map?"),
        (WarningCodes.AmbiguousLeads, "left out, since the id map links one lead with several: {first:count} leads of the first log and {second:count} of the second"),
        (WarningCodes.HandedOverAfter, "handed over after the last entry of the second log, at {last}, and never seen there: {count:count} leads; if that log was written down earlier, state its end as the as-of of both"),
        (WarningCodes.CurrenciesDiffer, "the values of the first log are in {first} and those of the second in {second}: they are not added"),
        (WarningCodes.AgingWork, "what is in '{stage}' grows older: {journeys:count} there at the end of {period}, and a mean age of {ages:chain} days at the ends of the last periods"));
}
