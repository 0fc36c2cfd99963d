using System.Text;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Migration plans as JSON: the same plan that <see cref="MigrationPlan.Between"/> builds, as a document. It names the two versions; whoever reads
/// it gives them. Reading a written document gives an equal plan, and writing that gives the same text.
/// </summary>
/// <remarks>
/// The form is described by <c>docs/migration.md</c> and <c>docs/migration.schema.json</c>. Reading is strict: a key that is unknown or repeated is a
/// fault. A document has at most 10 MiB.
/// </remarks>
public static class MigrationPlanJson
{
    /// <summary>Reads a plan.</summary>
    /// <param name="json">The document.</param>
    /// <param name="processes">The versions that are known, such as <c>ProcessCatalog.Processes</c>; others than those of the plan do no harm.</param>
    /// <exception cref="ArgumentException">A version is given with two contents.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or is too long, which is one fault; or the plan has faults, which are all listed, each with its path.
    /// </exception>
    public static MigrationPlan Read(string json, params IReadOnlyList<ProcessDefinition> processes)
    {
        Require.NotNull(json);
        var known = Known(processes);
        using var document = DocumentText.Parse(json);
        return MigrationPlanReading.Read(document.RootElement, known);
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="processes"><inheritdoc cref="Read(string, IReadOnlyList{ProcessDefinition})" path="/param[@name='processes']"/></param>
    /// <exception cref="ArgumentException"><inheritdoc cref="Read(string, IReadOnlyList{ProcessDefinition})" path="/exception[@cref='ArgumentException']"/></exception>
    /// <exception cref="InvalidDefinitionException">
    /// <inheritdoc cref="Read(string, IReadOnlyList{ProcessDefinition})" path="/exception[@cref='InvalidDefinitionException']"/>
    /// </exception>
    public static MigrationPlan Read(ReadOnlySpan<byte> utf8, params IReadOnlyList<ProcessDefinition> processes)
    {
        var known = Known(processes);
        using var document = DocumentText.Parse(utf8);
        return MigrationPlanReading.Read(document.RootElement, known);
    }

    /// <summary>Writes a plan, indented for people: every stage with its target, those that go on as themselves too, by ordinal of the ids.</summary>
    /// <param name="plan">The plan.</param>
    public static string Write(MigrationPlan plan)
    {
        Require.NotNull(plan);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => Write(writer, plan)));
    }

    private static void Write(Utf8JsonWriter writer, MigrationPlan plan)
    {
        writer.WriteStartObject();
        writer.WriteString(MigrationPlanKeys.Process, plan.From.Name);
        writer.WriteNumber(MigrationPlanKeys.From, plan.From.Version);
        writer.WriteNumber(MigrationPlanKeys.To, plan.To.Version);
        writer.WriteStartObject(MigrationPlanKeys.Stages);
        foreach (var (stage, target) in plan.Stages)
        {
            writer.WriteString(stage, target);
        }

        writer.WriteEndObject();
        writer.WriteString(MigrationPlanKeys.Deadlines, MigrationPlanKeys.WordFor(plan.Deadlines));
        writer.WriteEndObject();
    }

    private static IReadOnlyList<ProcessDefinition> Known(IReadOnlyList<ProcessDefinition> processes)
    {
        ProcessDefinition[] known = [.. Require.AllPresent(processes).Distinct()];
        return known.GroupBy(process => (process.Name, process.Version)).FirstOrDefault(group => group.Count() > 1) is { } rivals
            ? throw new ArgumentException($"{rivals.First()} is given with two contents; a definition never changes.", nameof(processes))
            : known;
    }
}
