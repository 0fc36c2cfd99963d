namespace RevenueProcess;

/// <summary>Profiles in System.Text.Json: as <see cref="LeadProfileJson"/> writes them.</summary>
internal sealed class LeadProfileConverter() : StoredConverter<LeadProfile, LeadProfile>(LeadProfileJson.Form);
