namespace RevenueProcess.Specification.Process;

/// <summary>The generated processes are valid by construction (a fault in one is thrown) and cover the awkward ones.</summary>
public sealed class ProcessGeneratorsSpec
{
    private static readonly ProcessDefinition[] _sample = [.. Enumerable.Range(0, 2_000).Select(seed => new ProcessSketch(new Random(seed)).Build())];

    public static TheoryData<string, Func<ProcessDefinition, bool>> Features { get; } = new()
    {
        { "one stage", process => process.Path.Count == 1 },
        { "eight stages", process => process.Path.Count == 8 },
        { "won at the start", process => process.Won.Position == 0 && process.Path.Count > 1 },
        { "won before the end", process => process.Won.Position < process.Path.Count - 1 },
        { "gate on the path", process => process.Path.Any(stage => !stage.Holds) },
        { "gate to gate", process => process.Transitions.Any(row => !row.From.Holds && !row.To.Holds) },
        { "gate off the path", process => process.Detours.Any(stage => !stage.Holds) },
        { "service level", process => process.Stages.Any(stage => stage.Kind == StageKind.ServiceLevel) },
        { "no detour", process => process.Detours.Count == 0 },
        { "three detours", process => process.Detours.Count == 3 },
        { "disqualified", process => process.Exits.Any(stage => stage.Outcome == Outcome.Disqualified) },
        { "several entries", process => process.Entries.Count > 1 },
        { "entry off the path", process => process.Entries.Any(stage => stage.Place == StagePlace.Detour) },
        { "entry is a gate", process => process.Entries.Any(stage => !stage.Holds) },
        { "several teams", process => process.Teams.Count > 2 },
        { "ordered rows", process => process.Transitions.GroupBy(row => (row.From, row.Trigger)).Any(rows => rows.Key.From.Holds && rows.Count() > 2) },
        { "row never fires", process => process.Warnings.Any(warning => warning.Code == WarningCodes.RowNeverFires) },
        { "after a time", process => process.Transitions.Any(row => row.After is not null) },
        { "calendar", process => process.Calendars.Count > 0 },
        { "automatic", process => process.Transitions.Any(row => row.IsAutomatic && !row.Gate.IsOpen) },
        { "always-true automatic", process => process.Transitions.Any(row => row.IsAutomatic && row.Gate.IsOpen && row.From.Holds) },
        { "reasons", process => process.Transitions.Any(row => row.Reasons.Any(reason => reason.NoDecision)) },
        { "gate of several definitions", process => process.Transitions.Any(row => row.Gate.Definitions.Count > 1) },
        { "skip", process => process.Transitions.Any(row => process.KindOf(row.From, row.To, won: true) == MoveKind.Skip) },
        { "back", process => process.Transitions.Any(row => process.KindOf(row.From, row.To, won: true) == MoveKind.Back) },
        { "stay", process => process.Transitions.Any(row => process.KindOf(row.From, row.To, won: true) == MoveKind.Stay) },
        { "recycle", process => process.Transitions.Any(row => process.KindOf(row.From, row.To) == MoveKind.Recycle) },
        { "resume", process => process.Transitions.Any(row => process.KindOf(row.From, row.To) == MoveKind.Resume) },
        { "reopen", process => process.Transitions.Any(row => process.KindOf(row.From, row.To) == MoveKind.Reopen) },
        { "buyer's turn", process => process.Stages.Any(stage => stage.IsBuyersTurn) },
        { "buyer's turn on a detour", process => process.Detours.Any(stage => stage.IsBuyersTurn) },
        { "take back", process => process.Transitions.Any(row => row.TakesBack) },
        { "take back there and back", process => process.Transitions.Any(row => row.TakesBack && process.Transitions.Any(back => back.TakesBack && back.From == row.To && back.To == row.From)) },
        { "take back out of a closing stage", process => process.Transitions.Any(row => row.TakesBack && row.From.Closes) },
        { "take back of won", process => process.Transitions.Any(row => row.TakesBack && row.From == process.Won) },
        { "take back out of an entry", process => process.Transitions.Any(row => row.TakesBack && process.Entries.Contains(row.From)) },
        { "churn", process => process.Transitions.Any(row => row.From == process.Path[^1] && row.To.Place == StagePlace.Exit) },
        { "shared definition", process => process.Definitions.Count > process.Transitions.SelectMany(row => row.Gate.Definitions).Distinct().Count() },
        { "awkward id", process => process.Stages.Any(stage => stage.Id.Contains('"', StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Features), DisableDiscoveryEnumeration = true)]
    public void The_generator_covers(string feature, Func<ProcessDefinition, bool> has) =>
        Assert.True(_sample.Count(has) >= 10, $"{feature}: {_sample.Count(has)} of {_sample.Length}");

    [Fact]
    public void Smaller_processes_are_smaller()
    {
        foreach (var process in _sample.Take(50))
        {
            foreach (var smaller in ProcessGenerators.Processes().Shrinker(process))
            {
                Assert.True(smaller.Stages.Count + smaller.Transitions.Count < process.Stages.Count + process.Transitions.Count);
            }
        }
    }
}
