using NodaTime;

namespace RevenueProcess;

/// <summary>A transition with its gate ready for judging. Rows that are tried together lie side by side, in the order in which they are tried.</summary>
internal readonly struct CompiledRow(Transition transition)
{
    public readonly Transition Transition = transition;
    public readonly CompiledGate Gate = new(transition.Gate);

    /// <summary>The index of the first row whose gate is met; -1 when there is none. Allocates nothing.</summary>
    public static int FirstMet(ReadOnlySpan<CompiledRow> rows, LeadProfile profile, Instant now)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Gate.IsMet(profile, now))
            {
                return i;
            }
        }

        return -1;
    }
}
