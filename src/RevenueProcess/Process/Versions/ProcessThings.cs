using System.Text.Json;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>All that a version of a process says, as things with parts, from the JSON that its hash is made of: nothing that it says can be missed.</summary>
internal sealed class ProcessThings
{
    private const string Place = "place";
    private const string When = "when";
    private readonly JsonElement _root;

    public ProcessThings(ProcessDefinition process)
    {
        var json = DocumentText.Write(DocumentText.Compact, writer => ProcessJsonWriting.Write(writer, process));
        using var document = DocumentText.Parse(json);
        _root = document.RootElement.Clone();
        Stages = [.. new[] { ProcessKeys.Path, ProcessKeys.Detours, ProcessKeys.Exits }.SelectMany(StagesIn)];
        Transitions = [.. TransitionsOf(process)];
        var criteria = process.Definitions.ToDictionary(definition => definition.Name, definition => definition.Criterion.ToString(), StringComparer.Ordinal);
        Definitions = [.. In(ProcessKeys.Definitions, ProcessKeys.Name).Select(one => Worded(one, criteria[one.Name]))];
        Scores = [.. In(ProcessKeys.Scores, ProcessKeys.Name, ProcessKeys.Version)];
        Calendars = [.. In(ProcessKeys.Calendars, ProcessKeys.Name)];
    }

    public IReadOnlyList<ProcessThing> Stages { get; }

    public IReadOnlyList<ProcessThing> Transitions { get; }

    public IReadOnlyList<ProcessThing> Definitions { get; }

    public IReadOnlyList<ProcessThing> Scores { get; }

    public IReadOnlyList<ProcessThing> Calendars { get; }

    /// <summary>The place is a part of a stage, so that one that moved is still the same.</summary>
    private IEnumerable<ProcessThing> StagesIn(string place) => In(place, ProcessKeys.Id)
        .Select(stage => stage with { Parts = new Dictionary<string, ProcessPart>(stage.Parts, StringComparer.Ordinal) { [Place] = ProcessPart.Of(place) } });

    /// <summary>The transitions at their rows; of several of one trigger between the same stages the later ones are numbered.</summary>
    private IEnumerable<ProcessThing> TransitionsOf(ProcessDefinition process)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, row) in In(ProcessKeys.Transitions, ProcessKeys.Trigger, ProcessKeys.From, ProcessKeys.To).Index())
        {
            var (count, name) = (seen.GetValueOrDefault(row.Key) + 1, process.Transitions[i].ToString());
            seen[row.Key] = count;
            yield return row with
            {
                Key = Invariant($"{row.Key}#{count}"),
                Name = count == 1 ? name : Invariant($"{name} ({count})"),
                From = process.Transitions[i].From.Id,
            };
        }
    }

    /// <summary>The things of a list, told apart by what stands under some of their keys; the others are their parts.</summary>
    private IEnumerable<ProcessThing> In(string list, params string[] keys) => !_root.TryGetProperty(list, out var things) ? []
        : things.EnumerateArray().Select((thing, i) =>
        {
            JsonElement[] told = [.. keys.Where(key => thing.TryGetProperty(key, out _)).Select(key => thing.GetProperty(key))];
            return new ProcessThing(
                string.Join(',', told.Select(each => each.GetRawText())), string.Join(" v", told.Select(each => each.ToString())), JsonPath.Of($"$.{list}", i),
                PartsOf(thing).Where(part => !keys.Contains(part.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal));
        });

    /// <summary>The parts of an object; of an object in it, such as the hours of a week, each is a part.</summary>
    private static IEnumerable<KeyValuePair<string, ProcessPart>> PartsOf(JsonElement thing) => thing.EnumerateObject().SelectMany(member =>
        member.Value.ValueKind == JsonValueKind.Object && member.Name != When
            ? PartsOf(member.Value).Select(part => KeyValuePair.Create($"{member.Name} {part.Key}", part.Value))
            : [KeyValuePair.Create(member.Name, ProcessPart.Of(member.Value))]);

    /// <summary>A criterion is shown in words.</summary>
    private static ProcessThing Worded(ProcessThing definition, string criterion) => definition with
    {
        Parts = new Dictionary<string, ProcessPart>(definition.Parts, StringComparer.Ordinal) { [When] = definition.Parts[When] with { Texts = [criterion] } },
    };
}
