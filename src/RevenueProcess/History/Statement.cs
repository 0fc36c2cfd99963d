using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What was said about a journey at an instant, apart from any move: its value, when it is expected to close, its owner, attributes.
/// Each is optional; what is absent changes nothing.
/// </summary>
/// <remarks>A statement begins no journey: one about a journey without an entry is put aside.</remarks>
public sealed record Statement(string JourneyId, Instant At) : LogRecord(JourneyId)
{
    /// <summary>When it was said. A log keeps instants to the tick of 100 ns.</summary>
    public Instant At { get; init; } = At;

    /// <summary>What the journey is worth, in <see cref="Currency"/>. The journey has the latest value of its entries and statements.</summary>
    public decimal? Value { get; init; }

    /// <summary>The currency of <see cref="Value"/>, where the source states one. One log has one currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The value as the source wrote it, where it cannot be read as a number. It is counted, and <see cref="Value"/> is then absent.</summary>
    public string? UnreadValue { get; init; }

    /// <summary>A doubt about <see cref="Value"/>, which is put aside as unparsable if it turns out to be justified.</summary>
    internal ValueDoubt? Doubt { get; init; }

    /// <summary>The day on which the journey is expected to close.</summary>
    public LocalDate? ExpectedClose { get; init; }

    /// <summary>The person who owned the lead then.</summary>
    public string? Owner { get; init; }

    /// <summary>Attributes to segment by. The journey has the first value stated.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = Require.AllNamed(value, nameof(Attributes)); } = ValueMap<string>.Empty;

    /// <summary>What a journey's event stated.</summary>
    public static Statement Of(ValueStated stated)
    {
        Require.NotNull(stated);
        return new Statement(stated.JourneyId, stated.At)
        {
            Value = stated.Value,
            Currency = stated.Currency,
            ExpectedClose = stated.ExpectedClose,
            Owner = stated.Owner,
        };
    }
}
