namespace RevenueProcess;

internal static class ProcessJson
{
    public static string Hash(ProcessDefinition process) => process.ToString();
}
