using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// The process said no, and why, and what it would allow instead. A refusal is a code with named values; the words are made from them when
/// they are asked for.
/// </summary>
[JsonConverter(typeof(NotStoredConverter<Refused>))]
public sealed record Refused : Decision
{
    internal Refused(
        Journey? journey, JourneyCommand command, RefusalCode code, MessageParameters parameters, IReadOnlyList<Evaluation> unmet,
        IReadOnlyList<PermittedMove> permitted)
        : base(journey)
    {
        RefusalSentences.All.RequireFit(code.ToString(), parameters);
        Code = code;
        Parameters = parameters;
        Trigger = (command as FireTrigger)?.Trigger;
        Unmet = unmet;
        Permitted = permitted;
    }

    /// <summary>The stable code of the refusal.</summary>
    public RefusalCode Code { get; }

    /// <summary>The values that the sentence names; the same ones for every refusal of one code.</summary>
    public MessageParameters Parameters { get; }

    /// <summary>The trigger that was refused; null for another command than <see cref="FireTrigger"/>.</summary>
    public string? Trigger { get; }

    /// <summary>The refusal in one sentence for a user's screen.</summary>
    public string Why
    {
        get
        {
            var unmet = string.Join("; ", Unmet.Select(evaluation =>
                string.Create(CultureInfo.InvariantCulture, $"{evaluation.Definition} v{evaluation.Version} is {evaluation.Verdict.Text()}")));
            return RefusalSentences.All.Say(Code.ToString(), Parameters) + (unmet.Length == 0 ? "" : $": {unmet}");
        }
    }

    /// <summary>The definitions that were not met, with required and actual values; empty unless a gate refused.</summary>
    public IReadOnlyList<Evaluation> Unmet { get; }

    /// <summary>What a person may ask for instead, with the profile that was given.</summary>
    public IReadOnlyList<PermittedMove> Permitted { get; }

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
