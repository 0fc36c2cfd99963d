using NodaTime;

namespace RevenueProcess;

/// <summary>
/// One ordered row of the process: in <see cref="From"/>, on <see cref="Trigger"/>, when <see cref="Gate"/> is met, to
/// <see cref="To"/>. Where one trigger has several rows in a stage, the first whose gate is met wins.
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
        TakesBack = draft.TakesBack;
        After = draft.After;
        DeclaredAt = draft.Path;
        Pair = pairs[from, to];
    }

    /// <summary>The dense index of the row in its process, from 0, in the declared order.</summary>
    public int Row { get; }

    /// <summary>The named event or command that asks for this transition.</summary>
    public string Trigger { get; }

    /// <summary>The stage the journey leaves.</summary>
    public Stage From { get; }

    /// <summary>The stage the journey enters.</summary>
    public Stage To { get; }

    /// <summary>The lead definitions the lead must meet.</summary>
    public Gate Gate { get; }

    /// <summary>The reasons to choose from; empty when the row asks for none.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Whether the transition fires by itself as soon as an observed profile meets its gate.</summary>
    public bool IsAutomatic { get; }

    /// <summary>How long a journey has been in the stage when the transition fires by itself; null where time alone does not fire it.</summary>
    public Duration? After { get; }

    /// <summary>Whether nobody asks for it by hand: it fires as soon as its gate is met, or after a time.</summary>
    public bool HappensByItself => IsAutomatic || After is not null;

    /// <summary>
    /// Whether the move undoes the visit that it leaves, as if that had been a slip of the hand: the visit counts nowhere, and won is not won.
    /// </summary>
    public bool TakesBack { get; }

    /// <summary>Whether responsibility changes hands: both stages have a team, and the teams differ.</summary>
    public bool IsHandoff => Pair.HasFlag(PairFlags.Handoff);

    /// <summary>What is true of its two stages.</summary>
    internal PairFlags Pair { get; }

    /// <summary>The path of the declaration, which may have declared several rows at once.</summary>
    internal string DeclaredAt { get; }

    /// <summary>Whether the caller must give one of <see cref="Reasons"/>.</summary>
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
