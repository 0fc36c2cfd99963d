using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RevenueProcess;

/// <summary>
/// Reads a process from JSON. What is wrong with a value is listed and reading goes on, so that the faults of the form and those of the
/// process are reported together.
/// </summary>
internal sealed class ProcessReading
{
    private static readonly string[] _keys = KeysOf(ProcessJsonContext.Default.ProcessRecord);

    private readonly List<Fault> _faults = [];
    private readonly JsonReading _reading;

    private ProcessReading() => _reading = new JsonReading(_faults);

    /// <summary>The keys that the JSON form of a record has.</summary>
    public static string[] KeysOf(JsonTypeInfo record) => [.. record.Properties.Select(property => property.Name)];

    /// <summary>The process, or all that is wrong with it.</summary>
    /// <exception cref="InvalidDefinitionException">The process has faults.</exception>
    public static ProcessDefinition Read(JsonElement root) => new ProcessReading().ReadProcess(root);

    private ProcessDefinition ReadProcess(JsonElement root)
    {
        if (!JsonKeys.Check(root, "$", _reading) || JsonMembers.Of(_reading, root, "$", _keys) is not { } process)
        {
            throw new InvalidDefinitionException(_faults);
        }

        process.Text("$schema");
        var builder = ProcessDefinition.Named(process.RequiredText("name") ?? "unnamed", process.RequiredInteger("version") ?? 1);

        var stages = new StageReading(_reading, builder);
        stages.Read(process.List("path"), StagePlace.Path);
        stages.Read(process.List("detours"), StagePlace.Detour);
        stages.Read(process.List("exits"), StagePlace.Exit);
        var entries = process.Texts("entry");
        if (entries is not null)
        {
            builder.Entry(entries);
        }

        var gates = new GateReading(_reading, process, _faults);
        builder.Define([.. gates.Definitions]);
        var transitions = new TransitionReading(_reading, stages, gates, builder);
        transitions.Read(process.List("transitions"));

        var isWhole = stages.AreWhole && transitions.AreWhole && (entries is not null || !process.Has("entry"));
        return builder.Build(_faults, isWhole);
    }
}
