namespace RevenueProcess;

/// <summary>Vocabularies in System.Text.Json: as <see cref="DefinitionsJson"/> writes them.</summary>
internal sealed class VocabularyConverter() : StoredConverter<Vocabulary, Vocabulary>(DefinitionsJson.Write, DefinitionsJson.Read);
