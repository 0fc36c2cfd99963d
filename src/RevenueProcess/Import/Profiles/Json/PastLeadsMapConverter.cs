namespace RevenueProcess;

/// <summary>Profiles in System.Text.Json: as <see cref="PastLeadsMapJson"/> reads them.</summary>
internal sealed class PastLeadsMapConverter() : StoredConverter<PastLeadsMap, PastLeadsMap>(PastLeadsMapJson.Form);
