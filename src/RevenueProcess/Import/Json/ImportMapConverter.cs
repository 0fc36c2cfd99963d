namespace RevenueProcess;

/// <summary>Imports in System.Text.Json: as <see cref="ImportMapJson"/> reads them.</summary>
internal sealed class ImportMapConverter() : StoredConverter<ImportMap, ImportMap>(ImportMapJson.Form);
