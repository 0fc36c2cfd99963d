using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Reads a process from JSON. What is wrong with a value is listed and reading goes on, so that the faults of the form and those of the
/// process are reported together.
/// </summary>
internal sealed class ProcessReading
{
    private readonly List<Fault> _faults = [];
    private readonly JsonReading _reading;

    private ProcessReading() => _reading = new JsonReading(_faults);

    /// <summary>The process, or all that is wrong with it.</summary>
    /// <exception cref="InvalidDefinitionException">The process has faults.</exception>
    public static ProcessDefinition Read(JsonElement root) => new ProcessReading().ReadProcess(root);

    private ProcessDefinition ReadProcess(JsonElement root)
    {
        if (!JsonKeys.Check(root, "$", _reading) || JsonMembers.Of(_reading, root, "$", ProcessKeys.OfProcess) is not { } process)
        {
            throw new InvalidDefinitionException(_faults);
        }

        process.Text(ProcessKeys.Schema);
        var builder = ProcessDefinition.Named(process.RequiredText(ProcessKeys.Name) ?? "unnamed", process.RequiredInteger(ProcessKeys.Version) ?? 1);

        var calendars = new CalendarsReading(_reading, process, _faults);
        var stages = new StageReading(_reading, calendars, builder);
        stages.Read(process.List(ProcessKeys.Path), StagePlace.Path);
        stages.Read(process.List(ProcessKeys.Detours), StagePlace.Detour);
        stages.Read(process.List(ProcessKeys.Exits), StagePlace.Exit);
        if (stages.AreWhole)
        {
            calendars.ReportUnused();
        }

        var entries = process.Texts(ProcessKeys.Entry);
        if (entries is not null)
        {
            builder.Entry(entries);
        }

        var gates = new GateReading(_reading, process, _faults);
        builder.Define([.. gates.Definitions]);
        var transitions = new TransitionReading(_reading, stages, gates, builder);
        transitions.Read(process.List(ProcessKeys.Transitions));

        var isWhole = stages.AreWhole && transitions.AreWhole && (entries is not null || !process.Has(ProcessKeys.Entry));
        return builder.Build(_faults, isWhole);
    }
}
