namespace RevenueProcess;

/// <summary>
/// Finds rows that take back where that makes no sense. A history knows a move by its two stages alone, and need not know gates; so between two
/// stages every way takes back, or none does.
/// </summary>
internal static class TakeBackFaults
{
    public static IEnumerable<Fault> In(IReadOnlyList<TransitionDraft> rows, IReadOnlyDictionary<string, StageDraft> byId)
    {
        var others = rows.Where(row => !row.TakesBack).ToLookup(row => row.From, StringComparer.Ordinal);
        return rows.Where(row => row.TakesBack).GroupBy(row => row.From, StringComparer.Ordinal).SelectMany(OutOf);

        IEnumerable<Fault> OutOf(IGrouping<string, TransitionDraft> leaving)
        {
            var otherWays = OtherWays(leaving.Key);
            foreach (var row in leaving)
            {
                if (IsGate(row.From))
                {
                    yield return new Fault(FaultCodes.TakeBackAtGate, row.FromPath, ("trigger", row.Trigger), ("stage", row.From));
                }

                if (IsGate(row.To))
                {
                    yield return new Fault(FaultCodes.TakeBackAtGate, $"{row.Path}.to", ("trigger", row.Trigger), ("stage", row.To));
                }

                if (row.From == row.To)
                {
                    yield return new Fault(FaultCodes.TakeBackToItself, row.Path, ("trigger", row.Trigger), ("stage", row.From));
                }

                if (row.Automatic)
                {
                    yield return new Fault(FaultCodes.AutomaticTakeBack, $"{row.Path}.automatic", ("trigger", row.Trigger), ("stage", row.From));
                }

                if (otherWays.TryGetValue(row.To, out var other))
                {
                    yield return new Fault(FaultCodes.MixedTakeBack, row.Path, ("from", row.From), ("to", row.To), ("other", other));
                }
            }
        }

        // The stages that a stage leads to without taking back, directly or through gates, each with the row that ends the way there.
        Dictionary<string, string> OtherWays(string from)
        {
            var ways = new Dictionary<string, string>(StringComparer.Ordinal);
            var open = new Queue<string>([from]);
            while (open.TryDequeue(out var stage))
            {
                foreach (var row in others[stage])
                {
                    if (ways.TryAdd(row.To, row.Path) && IsGate(row.To))
                    {
                        open.Enqueue(row.To);
                    }
                }
            }

            return ways;
        }

        bool IsGate(string id) => byId.TryGetValue(id, out var stage) && stage.Kind == StageKind.Gate;
    }
}
