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

    /// <summary>The same, passing over rows that wait for a time while the time lasts.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="profile">The facts.</param>
    /// <param name="now">When they are tried.</param>
    /// <param name="entered">Since when the journey is in the stage.</param>
    /// <param name="isEarly">Whether a row was passed over.</param>
    public static int FirstMet(ReadOnlySpan<CompiledRow> rows, LeadProfile profile, Instant now, Instant entered, out bool isEarly)
    {
        isEarly = false;
        var met = FirstMet(rows, profile, now);
        while (met >= 0 && rows[met].Transition.After is { } wait && now - entered < wait)
        {
            isEarly = true;
            var next = FirstMet(rows[(met + 1)..], profile, now);
            met = next < 0 ? next : met + 1 + next;
        }

        return met;
    }
}
