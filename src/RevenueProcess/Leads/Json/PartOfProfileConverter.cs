namespace RevenueProcess;

/// <summary>Facts and their values have a JSON form only in a profile.</summary>
internal sealed class PartOfProfileConverter<T>() : NoJsonConverter<T>("Use LeadProfileJson.Write and LeadProfileJson.Read with a LeadProfile that holds it.");
