using System.Collections.Frozen;

namespace RevenueProcess;

/// <summary>
/// Makes sentences from codes and parameters. Every code has one template, and every parameter is named in it: a message that does not fit
/// its template cannot be made.
/// </summary>
internal sealed class Sentences
{
    private readonly FrozenDictionary<string, SentenceTemplate> _templates;

    /// <param name="templates">The codes with their templates, as <see cref="SentenceTemplate"/> reads them.</param>
    public Sentences(params ReadOnlySpan<(string Code, string Template)> templates)
    {
        var byCode = new Dictionary<string, SentenceTemplate>(StringComparer.Ordinal);
        foreach (var (code, template) in templates)
        {
            byCode.Add(code, new SentenceTemplate(template));
        }

        _templates = byCode.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The codes that have a sentence.</summary>
    public IEnumerable<string> Codes => _templates.Keys;

    /// <summary>The parameters of a code, in the order in which its sentence names them.</summary>
    public IReadOnlyList<string> ParametersOf(string code) => Of(code).Parameters;

    /// <summary>Whether the code has a sentence that names exactly these parameters.</summary>
    public bool Fit(string code, IEnumerable<string> parameters) =>
        _templates.TryGetValue(code, out var template) && template.Parameters.ToHashSet(StringComparer.Ordinal).SetEquals(parameters);

    /// <summary>Throws unless the code has a sentence that names exactly these parameters.</summary>
    public void RequireFit(string code, MessageParameters parameters)
    {
        var named = Of(code).Parameters;
        if (named.Count != parameters.Count || named.Any(name => parameters.Find(name) is null))
        {
            throw new InvalidOperationException($"The sentence of '{code}' names ({string.Join(", ", named)}), but the parameters are ({parameters}).");
        }
    }

    /// <summary>The sentence.</summary>
    public string Say(string code, MessageParameters parameters) => Of(code).Fill(parameters);

    private SentenceTemplate Of(string code) =>
        _templates.TryGetValue(code, out var template) ? template : throw new InvalidOperationException($"The code '{code}' has no sentence.");
}
