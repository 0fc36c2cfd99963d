using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using NodaTime;
using Stateless;

namespace RevenueProcess.Benchmarks.Measuring;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    public static void Describe()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, "
            + $"{(GCSettings.IsServerGC ? "server" : "workstation")} GC");
        Console.WriteLine($"RevenueProcess {VersionOf<ProcessDefinition>()}, DuckDB.NET {VersionOf<DuckDBConnection>()}, "
            + $"Stateless {VersionOf<StateMachine<int, int>>()}, NodaTime {VersionOf<Instant>()}");
        Console.WriteLine($"load before: {Load()}");
#if DEBUG
        Console.WriteLine("This is a debug build: its numbers mean nothing. Run with -c Release.");
#endif
    }

    /// <summary>The load averages of 1, 5 and 15 minutes, where the system tells them: other work on the machine is noise.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown processor"
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string VersionOf<T>() =>
        typeof(T).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
