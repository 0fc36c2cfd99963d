using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A signal seen often enough, in the window <c>(now − within, now]</c> or ever. Never unknown: a signal that is absent did not happen,
/// and one later than the evaluation instant does not exist.
/// </summary>
[JsonConverter(typeof(PartOfDefinitionsConverter<SignalCriterion>))]
public sealed class SignalCriterion : FactCriterion
{
    private static readonly Instant _firstFullWindow = Instant.MinValue + IsoDuration.Longest;

    internal SignalCriterion(SignalFact signal, int times, Duration? within)
    {
        if (times < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(times), times, $"\"{signal.Name}\" at least {Wording.Of(times)} times: the number must be 1 or more.");
        }

        if (within is { } duration && !IsoDuration.IsWindow(duration))
        {
            throw new ArgumentOutOfRangeException(
                nameof(within), $"\"{signal.Name}\" within {IsoDuration.Format(duration)}: the duration must lie in (0, {Wording.Of(IsoDuration.Longest)}].");
        }

        Signal = signal;
        Times = times;
        Window = within;
    }

    /// <summary>The signal that is counted.</summary>
    public SignalFact Signal { get; }

    /// <summary>How often it must have been seen.</summary>
    public int Times { get; }

    /// <summary>How far back it is looked for, excluding the instant that lies exactly so far back; null: ever.</summary>
    public Duration? Window { get; }

    /// <inheritdoc/>
    public override Fact Fact => Signal;

    /// <inheritdoc/>
    public override bool Equals(Criterion? other) =>
        other is SignalCriterion seen && Signal.Equals(seen.Signal) && Times == seen.Times && Window == seen.Window;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Signal, Times, Window);

    internal override Demand Demand => Demand.Seen(Times, Window);

    internal override Verdict Judge(LeadProfile profile, Instant now) => VerdictLogic.Of(IsMetBy(profile.TimesUpTo(Signal, now), now));

    /// <summary>Whether it is met by the instants at which the signal was seen until now.</summary>
    internal bool IsMetBy(ReadOnlySpan<Instant> past, Instant now) =>
        past.Length >= Times && (Window is not { } window || IsWithin(past[^Times], now, window));

    internal override SignalExplanation Explain(LeadProfile profile, Instant now)
    {
        ReadOnlySpan<Instant> past = profile.TimesUpTo(Signal, now);
        int counted = past.Length;
        if (Window is { } window)
        {
            counted = 0;
            while (counted < past.Length && IsWithin(past[^(counted + 1)], now, window))
            {
                counted++;
            }
        }

        return new(this, counted, past.IsEmpty ? null : past[^1], VerdictLogic.Of(counted >= Times));
    }

    internal override PossibleVerdicts Possible(LeadProfile profile, Instant now, FactSupply supply) => Only(Judge(profile, now));

    // The begin of the window is computed while the signal is still being read from memory, except at the dawn of time, where it does
    // not exist.
    private static bool IsWithin(Instant seen, Instant now, Duration window) =>
        now >= _firstFullWindow ? seen > now - window : now - seen < window;
}
