using System.Buffers;

namespace RevenueProcess;

/// <summary>
/// Events as JSON, the form in which a host stores them. Reading what was written gives an equal event. Adding a kind of event changes
/// nothing of what is stored.
/// </summary>
/// <remarks>
/// <c>{"kind": "stageEntered", "journeyId": "journey-1", "leadId": "acme", "sequence": 2, "at": "2026-03-02T09:00:00Z", "process": {"name":
/// "b2b", "version": 1, "hash": "…"}, "actor": "ann", "actorKind": "person", "from": "inquiry", "to": "qualified", "trigger": "hand over",
/// "evidence": […]}</c>. What is absent is left out. <c>docs/events.md</c> and <c>docs/event.schema.json</c> describe the form. Readers skip
/// keys that they do not know, which a newer version may have written; a kind that they do not know is a fault.
/// </remarks>
public static class JourneyEventJson
{
    internal static StoredForm<JourneyEvent> Form { get; } = new(JourneyEventWriting.Write, JourneyEventReading.Read);

    /// <summary>Writes an event as text.</summary>
    /// <param name="journeyEvent">The event; the reasons of its evidence are worked out now, if nobody asked for them before.</param>
    /// <returns>The JSON, on one line; equal events give the same.</returns>
    public static string Write(JourneyEvent journeyEvent) => Form.Write(Require.NotNull(journeyEvent));

    /// <summary>Writes an event as UTF-8.</summary>
    /// <param name="journeyEvent">The event; the reasons of its evidence are worked out now, if nobody asked for them before.</param>
    /// <param name="utf8">What receives the JSON, such as a <c>PipeWriter</c> or an <see cref="ArrayBufferWriter{T}"/>.</param>
    public static void Write(JourneyEvent journeyEvent, IBufferWriter<byte> utf8) => Form.Write(Require.NotNull(journeyEvent), Require.NotNull(utf8));

    /// <summary>Writes events one after the other, each on a line of its own: a file to which later events can be appended.</summary>
    /// <param name="events">The events, each written before the next is asked for.</param>
    /// <param name="utf8">What receives the lines; it is left open, and not flushed.</param>
    public static void WriteLines(IEnumerable<JourneyEvent> events, Stream utf8)
    {
        Require.NotNull(events);
        Require.NotNull(utf8);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var next in events)
        {
            Require.NotNull(next, nameof(events));
            buffer.ResetWrittenCount();
            Form.Write(next, buffer);
            buffer.Write("\n"u8);
            utf8.Write(buffer.WrittenSpan);
        }
    }

    /// <summary>Reads an event from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The event, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException">The text is not the JSON of an event; all faults are listed, each with its path.</exception>
    public static JourneyEvent Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads an event from UTF-8.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark.</param>
    /// <returns>The event, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static JourneyEvent Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Reads events of which each is on a line of its own. Blank lines are skipped.</summary>
    /// <param name="utf8">The lines. They are read as they are asked for, so that a long file takes no more memory than its longest line.</param>
    /// <returns>The events in the order of the lines, each when it is asked for. Enumerate them once: the stream is read ahead.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// While the events are read: a line is not the JSON of an event. The paths of the faults begin with the number of the line, from 0:
    /// <c>$[3].at</c>.
    /// </exception>
    public static IEnumerable<JourneyEvent> ReadLines(Stream utf8)
    {
        Require.NotNull(utf8);
        return Utf8Lines.Of(utf8).Select((line, number) => (line, number)).Where(each => !each.line.Span.Trim(" \t\r"u8).IsEmpty)
            .Select(each => Form.Read(each.line.Span, JsonPath.Of("$", each.number)));
    }
}
