namespace RevenueProcess;

/// <summary>A host stores no journeys and decisions: its events say them.</summary>
internal sealed class NotStoredConverter<T>()
    : NoJsonConverter<T>("Store the events of each move with JourneyEventJson, and fold them to get the journey back.");
