using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>One thing that was put aside: what a person needs to find it again. What is not known of it is null.</summary>
/// <param name="Reason">Why it was put aside.</param>
public sealed record SetAsideExample(SetAsideReason Reason)
{
    /// <summary>Why it was put aside.</summary>
    public SetAsideReason Reason { get; } = Require.Defined(Reason);

    /// <summary>The reason in words: <c>unknown stage</c>.</summary>
    public string ReasonText => SetAside.TextOf(Reason);

    /// <summary>The file or table it was read from, where the reader said so.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file it begins on, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The text that could not be used: an unreadable value, another currency.</summary>
    public string? Text { get; init; }

    /// <summary>The journey it is about.</summary>
    public string? JourneyId { get; init; }

    /// <summary>The stage it is an entry into, as the source wrote it.</summary>
    public string? Stage { get; init; }

    /// <summary>When it happened.</summary>
    public Instant? At { get; init; }

    /// <summary>Where it is and what it says: <c>leads.csv:12, 'a lot', a, offer, 2026-03-01T00:00:00Z</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            File is null ? null : Invariant($"{File}:{Line}"), Text is null ? null : $"'{Text}'", JourneyId, Stage,
            At is { } at ? InstantPattern.ExtendedIso.Format(at) : null,
        ];
        return VisibleText.Of(string.Join(", ", parts.OfType<string>()));
    }

    /// <summary>What is known of something that gave no record.</summary>
    internal static SetAsideExample Of(SetAsideReason reason, RecordOrigin? origin) =>
        new(reason) { File = origin?.File, Line = origin?.Line, Text = origin?.Text };

    /// <summary>What is known of a record.</summary>
    internal static SetAsideExample Of(SetAsideReason reason, LogRecord record, string? text) => Of(reason, record.Origin) with
    {
        Text = text ?? record.Origin?.Text,
        JourneyId = record.JourneyId,
        Stage = (record as StageEntry)?.Stage,
        At = record switch
        {
            StageEntry entry => entry.Entered,
            Statement statement => statement.At,
            Touch touch => touch.At,
            _ => null,
        },
    };
}
