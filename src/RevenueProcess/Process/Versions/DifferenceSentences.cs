namespace RevenueProcess;

/// <summary>What the differences between two versions say.</summary>
internal static class DifferenceSentences
{
    public static Sentences All { get; } = new(
        (DifferenceCodes.StageAdded, "the stage '{stage}' is new; said of it: {says:list}"),
        (DifferenceCodes.StageRemoved, "the stage '{stage}' is gone; said of it: {said:list}"),
        (DifferenceCodes.StageChanged, "the stage '{stage}' has {part} {is:list}, before {was:list}"),
        (DifferenceCodes.StagesReordered, "the order of {place} is {is:chain}, before {was:chain}"),
        (DifferenceCodes.EntriesChanged, "journeys start in {is:list}, before in {was:list}"),
        (DifferenceCodes.TransitionAdded, "the transition '{transition}' is new; said of it: {says:list}"),
        (DifferenceCodes.TransitionRemoved, "the transition '{transition}' is gone; said of it: {said:list}"),
        (DifferenceCodes.TransitionChanged, "the transition '{transition}' has {part} {is:list}, before {was:list}"),
        (DifferenceCodes.TransitionsReordered, "out of '{stage}' the order is {is:list}, before {was:list}"),
        (DifferenceCodes.TransitionsListed, "the transitions of different stages are listed in another order, which changes no decision"),
        (DifferenceCodes.DefinitionAdded, "the lead definition '{definition}' is new; said of it: {says:list}"),
        (DifferenceCodes.DefinitionRemoved, "the lead definition '{definition}' is gone; said of it: {said:list}"),
        (DifferenceCodes.DefinitionChanged, "the lead definition '{definition}' has {part} {is:list}, before {was:list}"),
        (DifferenceCodes.ScoreAdded, "the score '{score}' is new; said of it: {says:list}"),
        (DifferenceCodes.ScoreRemoved, "the score '{score}' is gone; said of it: {said:list}"),
        (DifferenceCodes.ScoreChanged, "the score '{score}' has {part} {is:list}, before {was:list}"),
        (DifferenceCodes.CalendarAdded, "the business calendar '{calendar}' is new; said of it: {says:list}"),
        (DifferenceCodes.CalendarRemoved, "the business calendar '{calendar}' is gone; said of it: {said:list}"),
        (DifferenceCodes.CalendarChanged, "the business calendar '{calendar}' has {part} {is:list}, before {was:list}"));
}
