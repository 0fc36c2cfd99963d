using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Reads the migration plan that a command was given.</summary>
internal static class PlanFile
{
    /// <exception cref="InputException">The file cannot be read, or the plan has faults, which are all listed.</exception>
    public static MigrationPlan Read(string path, params IReadOnlyList<ProcessDefinition> versions)
    {
        var file = JsonFile.Open(path);
        try
        {
            return file.Refusing(() => MigrationPlanJson.Read(file.Utf8, versions));
        }
        catch (ArgumentException rivals)
        {
            throw new InputException($"--from and --to: {rivals.Message}");
        }
    }
}
