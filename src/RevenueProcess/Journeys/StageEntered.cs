using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The fact that a journey entered a stage.</summary>
[JsonConverter(typeof(JourneyEventConverter<StageEntered>))]
public sealed record StageEntered : JourneyEvent
{
    private readonly string? _from;
    private readonly string _to = "";
    private readonly string? _trigger;
    private readonly string? _reason;
    private readonly Deadline? _deadline;
    private readonly IReadOnlyList<Evaluation> _evidence = ValueList<Evaluation>.Empty;

    /// <summary>An event to be filled in, as when a host reads events that something else stored.</summary>
    public StageEntered()
    {
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal StageEntered(in EventHead head, string? from, string to, string? trigger, string? reason, Deadline? deadline, IReadOnlyList<Evaluation> evidence)
        : base(head)
    {
        _from = from;
        _to = to;
        _trigger = trigger;
        _reason = reason;
        _deadline = deadline;
        _evidence = evidence;
    }
#pragma warning restore CS8618

    /// <summary>The id of the stage that was left; null for the first entry.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? From { get => _from; init => _from = value is null ? null : Require.Name(value, nameof(From)); }

    /// <summary>The id of the stage that was entered.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string To { get => _to; init => _to = Require.Name(value, nameof(To)); }

    /// <summary>What asked for the move; null for the first entry.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? Trigger { get => _trigger; init => _trigger = value is null ? null : Require.Name(value, nameof(Trigger)); }

    /// <summary>The reason that was given, where the transition asks for one; else null.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? Reason { get => _reason; init => _reason = value is null ? null : Require.Name(value, nameof(Reason)); }

    /// <summary>Until when the journey may stay: fixed now, for the visit that begins; null where the stage has no service level.</summary>
    public Deadline? Deadline { get => _deadline; init => _deadline = value; }

    /// <summary>
    /// What was judged: of the rows that were tried first and failed, each definition that was not met, once (<see cref="Unmet"/>); then the
    /// definitions that let the move pass, in the order of the gate. Empty where nothing was asked.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list or an evaluation in it is null.</exception>
    public IReadOnlyList<Evaluation> Evidence { get => _evidence; init => _evidence = Require.AllPresent(value, nameof(Evidence)); }

    /// <summary>
    /// Why the journey did not go where an earlier row leads: the evidence that is not met. It tells why a lead that a gate sent to nurture
    /// was not ready for sales.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<Evaluation> Unmet => Evidence.Where(evaluation => evaluation.Verdict != Verdict.Met);

    internal override string Told => From is null ? To : $"{From} → {To}";
}
