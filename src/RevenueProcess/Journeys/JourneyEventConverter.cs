namespace RevenueProcess;

/// <summary>Events in System.Text.Json: as <see cref="JourneyEventJson"/> writes them, asked for as an event or as one kind of it.</summary>
internal sealed class JourneyEventConverter<T>() : StoredConverter<JourneyEvent, T>(JourneyEventJson.Form)
    where T : JourneyEvent;
