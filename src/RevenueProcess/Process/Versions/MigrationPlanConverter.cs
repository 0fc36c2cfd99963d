namespace RevenueProcess;

/// <summary>A plan names its two versions and holds neither, so that it cannot be read alone.</summary>
internal sealed class MigrationPlanConverter() : NoJsonConverter<MigrationPlan>("Use MigrationPlanJson.Write, and MigrationPlanJson.Read with the two versions of the process.");
