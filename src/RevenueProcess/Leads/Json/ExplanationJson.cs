namespace RevenueProcess;

/// <summary>The stored form of an explanation by itself.</summary>
internal static class ExplanationJson
{
    public static StoredForm<Explanation> Form { get; } =
        new(ExplanationJsonWriting.Write, static (reading, element, path) => new ExplanationReading(reading).Read(element, path));
}
