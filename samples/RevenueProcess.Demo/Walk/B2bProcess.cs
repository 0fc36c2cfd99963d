using System.Text;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>The bundled process: the one definition that the walk moves a lead by, simulates and measures.</summary>
internal static class B2bProcess
{
    public static ProcessDefinition Read()
    {
        using var resource = typeof(B2bProcess).Assembly.GetManifestResourceStream("process.json")!;
        using var text = new StreamReader(resource, Encoding.UTF8);
        return ProcessJson.Read(text.ReadToEnd());
    }
}
