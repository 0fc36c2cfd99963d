using System.Globalization;
using System.Text;

namespace RevenueProcess;

/// <summary>The process said no, and why, and what it would allow instead.</summary>
public sealed record Refused : Decision
{
    internal Refused(
        Journey journey, RefusalCode code, string? trigger, string why, IReadOnlyList<Evaluation> unmet, IReadOnlyList<PermittedMove> permitted)
        : base(journey)
    {
        Code = code;
        Trigger = trigger;
        Why = why;
        Unmet = unmet;
        Permitted = permitted;
    }

    /// <summary>The stable code of the refusal.</summary>
    public RefusalCode Code { get; }

    /// <summary>The trigger that was refused; null when a profile was observed.</summary>
    public string? Trigger { get; }

    /// <summary>The refusal in one sentence for a user's screen.</summary>
    public string Why { get; }

    /// <summary>The definitions that were not met, with required and actual values; empty unless a gate refused.</summary>
    public IReadOnlyList<Evaluation> Unmet { get; }

    /// <summary>What the journey may do instead, with the profile that was given.</summary>
    public IReadOnlyList<PermittedMove> Permitted { get; }

    /// <summary>Whether both refuse the same for the same reasons.</summary>
    public bool Equals(Refused? other) =>
        other is not null && Journey == other.Journey && Code == other.Code && Trigger == other.Trigger && Why == other.Why
        && Unmet.SequenceEqual(other.Unmet) && Permitted.SequenceEqual(other.Permitted);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Journey, Code, Trigger);

    /// <summary>The refusal, the failing conditions with required and actual values, and the permitted alternatives, a line each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Why);
        foreach (var failing in Unmet.Select(evaluation => evaluation.Root.FailingText(indent: 2)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{failing}");
        }

        if (Permitted.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  permitted: {string.Join("; ", Permitted)}");
        }

        return text.ToString();
    }
}
