namespace RevenueProcess;

/// <summary>Definitions, scores and criteria refer to each other by name, so only a document of all of them can be read back.</summary>
internal sealed class PartOfDefinitionsConverter<T>()
    : NoJsonConverter<T>("It may refer to others by name: use DefinitionsJson.Write and DefinitionsJson.Read with a Vocabulary that holds it.");
