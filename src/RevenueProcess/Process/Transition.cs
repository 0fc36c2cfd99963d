namespace RevenueProcess;

/// <summary>
/// One ordered row of the process: in <see cref="From"/>, on <see cref="Trigger"/>, when <see cref="Gate"/> is met, to
/// <see cref="To"/>. Of the rows of one trigger in one stage the first whose gate is met wins.
/// </summary>
public sealed class Transition
{
    internal Transition(int row, TransitionDraft draft, Stage from, Stage to, PairTable pairs)
    {
        Row = row;
        Trigger = draft.Trigger;
        From = from;
        To = to;
        Gate = draft.Gate;
        Reasons = draft.Reasons;
        AsksForReason = Reasons.Count > 0;
        IsAutomatic = draft.Automatic;
        DeclaredAt = draft.Path;
        Pair = pairs[from, to];
    }

    /// <summary>The dense index of the row in its process, from 0, in the declared order.</summary>
    public int Row { get; }

    /// <summary>The named event or command that asks for this transition.</summary>
    public string Trigger { get; }

    /// <summary>The stage that is left.</summary>
    public Stage From { get; }

    /// <summary>The stage that is entered.</summary>
    public Stage To { get; }

    /// <summary>The lead definitions that must be met.</summary>
    public Gate Gate { get; }

    /// <summary>The reasons of which one must be given; empty when none is asked for.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Whether the transition fires as soon as its gate is met, when a profile is observed.</summary>
    public bool IsAutomatic { get; }

    /// <summary>Whether responsibility changes hands: both stages have a team, and not the same one.</summary>
    public bool IsHandoff => Pair.HasFlag(PairFlags.Handoff);

    /// <summary>What is true of its two stages.</summary>
    internal PairFlags Pair { get; }

    /// <summary>The path of the declaration, which may have declared several rows at once.</summary>
    internal string DeclaredAt { get; }

    /// <summary>Whether one of <see cref="Reasons"/> must be given.</summary>
    internal bool AsksForReason { get; }

    /// <summary>Whether the reason fits: one of those declared, or none where none is.</summary>
    internal bool Takes(string? reason)
    {
        if (!AsksForReason || reason is null)
        {
            return !AsksForReason && reason is null;
        }

        foreach (var declared in Reasons)
        {
            if (declared.Code == reason)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row as <c>hand over: inquiry → qualified</c>.</summary>
    public override string ToString() => $"{Trigger}: {From.Id} → {To.Id}";
}
