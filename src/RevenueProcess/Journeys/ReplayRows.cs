using NodaTime;

namespace RevenueProcess;

/// <summary>Rows of which the first whose gate is met is taken, compiled for a replay.</summary>
internal sealed class ReplayRows
{
    private static readonly ReplayRows _none = new([]);
    private readonly Row[] _rows;

    private ReplayRows(Row[] rows) => _rows = rows;

    /// <summary>The rows, in the order in which they are tried. Most triggers lead nowhere from most stages: those share one object.</summary>
    public static ReplayRows Of(IEnumerable<Transition> rows, ConditionJudge judge) =>
        rows.Select(row => new Row(row, judge)).ToArray() is { Length: > 0 } compiled ? new ReplayRows(compiled) : _none;

    /// <summary>How many conditions the rows have together.</summary>
    public int Conditions => _rows.Sum(row => row.Conditions.Length);

    /// <summary>
    /// The row that is taken, or null with the numbers of the conditions that failed, row after row. <paramref name="failed"/> has room for
    /// all <see cref="Conditions"/>; what it holds behind <paramref name="count"/> is not defined.
    /// </summary>
    public Transition? FirstMet(ConditionJudge judge, Instant now, Span<int> failed, out int count)
    {
        count = 0;
        foreach (ref readonly var row in _rows.AsSpan())
        {
            var before = count;
            if (row.IsFlat)
            {
                foreach (var condition in row.Conditions)
                {
                    // Written in any case, to be overwritten by the next when this one is met: cheaper than a branch that nobody can foresee.
                    failed[count] = condition;
                    count += judge.Fails(condition, now);
                }
            }
            else
            {
                count += row.FindFailing(judge, now, failed[before..]);
            }

            if (count == before)
            {
                count = 0;
                return row.Transition;
            }
        }

        return null;
    }

    private readonly struct Row(Transition transition, ConditionJudge judge)
    {
        public readonly Transition Transition = transition;
        public readonly bool IsFlat = transition.Gate.IsFlat;
        private readonly LeadDefinition[] _definitions = [.. transition.Gate.Definitions];

        /// <summary>The number of each leaf of the gate's definitions, definition after definition.</summary>
        public readonly int[] Conditions =
            [.. transition.Gate.Definitions.SelectMany(definition => definition.Leaves).Select(judge.NumberOf)];

        public int FindFailing(ConditionJudge judge, Instant now, Span<int> failed)
        {
            var (count, offset) = (0, 0);
            foreach (var definition in _definitions)
            {
                var found = definition.Failing(judge.Profile, now, failed[count..]);
                foreach (ref var leaf in failed.Slice(count, found))
                {
                    leaf = Conditions[offset + leaf];
                }

                count += found;
                offset += definition.Leaves.Count;
            }

            return count;
        }
    }
}
