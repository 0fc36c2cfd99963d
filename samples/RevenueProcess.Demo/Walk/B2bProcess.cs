using System.Text;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>The bundled process: the one definition that the walk moves a lead by, simulates and measures; and its next version.</summary>
internal static class B2bProcess
{
    public static ProcessDefinition Read() => ProcessJson.Read(Text("process.json"));

    /// <summary>The next version of the process.</summary>
    public static ProcessDefinition ReadNext() => ProcessJson.Read(Text("process-2.json"));

    /// <summary>How journeys get there.</summary>
    public static MigrationPlan ReadPlan(ProcessDefinition from, ProcessDefinition to) => MigrationPlanJson.Read(Text("migration.json"), from, to);

    private static string Text(string name)
    {
        using var resource = typeof(B2bProcess).Assembly.GetManifestResourceStream(name)!;
        using var text = new StreamReader(resource, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
