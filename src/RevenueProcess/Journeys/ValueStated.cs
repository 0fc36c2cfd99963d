using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The fact that somebody stated what a journey is worth, when it is expected to close, or who owns it. What it leaves out stays as it was.
/// </summary>
/// <remarks>A value and its currency are stated together. The journey stays where it is, and a taking back does not undo what was stated.</remarks>
[JsonConverter(typeof(JourneyEventConverter<ValueStated>))]
public sealed record ValueStated : JourneyEvent
{
    /// <summary>What was stated, as when a host reads events that something else stored. At least one of it is there.</summary>
    /// <param name="value">What the journey is worth, from 0.</param>
    /// <param name="currency">The currency of the value.</param>
    /// <param name="expectedClose">The day on which the journey is expected to close.</param>
    /// <param name="owner">The person who owns the lead.</param>
    /// <exception cref="ArgumentException">
    /// Nothing is stated; the value is negative, or stands without its currency or the currency without a value; or a text is blank or not
    /// well-formed Unicode.
    /// </exception>
    public ValueStated(decimal? value = null, string? currency = null, LocalDate? expectedClose = null, string? owner = null)
    {
        if (value is null && currency is null && expectedClose is null && owner is null)
        {
            throw new ArgumentException("Nothing is stated; give a value with its currency, an expected close or an owner.", nameof(value));
        }

        if (value is null != currency is null)
        {
            throw new ArgumentException($"A value and its currency are stated together; the {(value is null ? "value" : "currency")} is missing.", nameof(currency));
        }

        Value = value is { } amount ? Require.AtLeast(amount, 0m, nameof(value)) : null;
        Currency = currency is null ? null : Require.Name(currency);
        ExpectedClose = expectedClose?.WithCalendar(CalendarSystem.Iso);
        Owner = owner is null ? null : Require.Name(owner);
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal ValueStated(in EventHead head, decimal? value, string? currency, LocalDate? expectedClose, string? owner)
        : base(head) => (Value, Currency, ExpectedClose, Owner) = (value, currency, expectedClose?.WithCalendar(CalendarSystem.Iso), owner);
#pragma warning restore CS8618

    /// <summary>What the journey is worth, in <see cref="Currency"/>, from 0; null where none was stated.</summary>
    public decimal? Value { get; }

    /// <summary>The currency of <see cref="Value"/>; null where none was stated.</summary>
    public string? Currency { get; }

    /// <summary>The day on which the journey is expected to close, in the ISO calendar; null where none was stated.</summary>
    public LocalDate? ExpectedClose { get; }

    /// <summary>The person who owns the lead; null where none was stated.</summary>
    public string? Owner { get; }

    internal override string Told => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Value is { } value)
        {
            yield return $"worth {Wording.Of(value)} {Currency}";
        }

        if (ExpectedClose is { } close)
        {
            yield return $"expected to close on {Wording.Of(close)}";
        }

        if (Owner is not null)
        {
            yield return $"owned by {Owner}";
        }
    }
}
