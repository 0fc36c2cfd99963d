using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads transition rows from JSON into a builder. A row out of several stages becomes several rows with the path of the one.</summary>
internal sealed class TransitionReading(JsonReading reading, StageReading stages, GateReading gates, ProcessDefinitionBuilder builder)
{
    /// <summary>Whether every row could be read so far as to be known by its stages.</summary>
    public bool AreWhole { get; private set; } = true;

    public void Read(IReadOnlyList<(JsonElement Element, string Path)> rows)
    {
        foreach (var (element, path) in rows)
        {
            if (JsonMembers.Of(reading, element, path, ProcessKeys.OfTransition) is not { } row)
            {
                AreWhole = false;
                continue;
            }

            var from = From(row, path);
            var to = row.RequiredText(ProcessKeys.To);
            var trigger = Trigger(row, from.Select(stage => stage.Text));
            var reasons = row.List(ProcessKeys.Reasons).Select(reason => ReadReason(reason.Element, reason.Path)).OfType<Reason>().ToArray();
            var automatic = row.Flag(ProcessKeys.Automatic);
            var takesBack = row.Flag(ProcessKeys.TakesBack);
            var after = row.Duration(ProcessKeys.After);
            var names = row.OneOrMany(ProcessKeys.Gate);
            var gate = row.Has(ProcessKeys.Gate) && names.Count == 0 ? GateReading.Unreadable : gates.Of(names);
            if (from.Count == 0 || to is null)
            {
                AreWhole = false;
                continue;
            }

            foreach (var (stage, fromPath) in from)
            {
                builder.AddTransition(trigger, stage, to, gate, reasons, automatic, takesBack, after, path, fromPath);
            }
        }
    }

    private IReadOnlyList<(string Text, string Path)> From(JsonMembers row, string path)
    {
        if (!row.Has(ProcessKeys.From))
        {
            reading.Add(FaultCodes.MissingKey, path, ("key", ProcessKeys.From));
        }

        return row.OneOrMany(ProcessKeys.From);
    }

    /// <summary>Nobody fires the rows of a gate stage, so they need no trigger. Of an unknown stage more need not be said.</summary>
    private string Trigger(JsonMembers row, IEnumerable<string> from) =>
        row.Has(ProcessKeys.Trigger) || from.Any(stage => stages.IsGate(stage) == false)
            ? row.RequiredText(ProcessKeys.Trigger) ?? "unreadable"
            : ProcessKeys.Route;

    private Reason? ReadReason(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return reading.Text(element, path, out var text) ? new Reason(text) : null;
        }

        var reason = JsonMembers.Of(reading, element, path, ProcessKeys.OfReason)!;
        return reason.RequiredText(ProcessKeys.Code) is { } code ? new Reason(code, reason.Flag(ProcessKeys.NoDecision)) : null;
    }
}
