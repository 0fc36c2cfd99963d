using System.Globalization;
using System.Text;

namespace RevenueProcess;

/// <summary>
/// A sentence with places for parameters: <c>{stage}</c> for a value as it is, <c>{known:list}</c> for values in quotes, <c>{cycle:chain}</c>
/// for values with arrows between them, <c>{within:duration}</c> for a duration in words, <c>{rows:count}</c> for a number with its thousands apart.
/// </summary>
internal sealed class SentenceTemplate
{
    // The texts between the places; there is one more of them.
    private readonly List<string> _texts = [];
    private readonly List<(string Name, string Form)> _places = [];

    public SentenceTemplate(string template)
    {
        var rest = template;
        while (rest.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = rest.IndexOf('}', open);
            var place = rest[(open + 1)..close].Split(':');
            _texts.Add(rest[..open]);
            _places.Add((place[0], Known(place.Length > 1 ? place[1] : "", template)));
            rest = rest[(close + 1)..];
        }

        _texts.Add(rest);
        Parameters = [.. _places.Select(place => place.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The parameters that the sentence names, each once.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The sentence with these values.</summary>
    public string Fill(MessageParameters parameters)
    {
        var sentence = new StringBuilder(_texts[0]);
        for (var i = 0; i < _places.Count; i++)
        {
            sentence.Append(Shown(parameters[_places[i].Name], _places[i].Form)).Append(_texts[i + 1]);
        }

        return sentence.ToString();
    }

    private static string Known(string form, string template) =>
        form is "" or "list" or "chain" or "duration" or "count" ? form : throw new InvalidOperationException($"'{template}' shows a value as '{form}', which means nothing.");

    private static string Shown(MessageParameter parameter, string form) => form switch
    {
        "list" => List(parameter),
        "chain" => string.Join(" → ", parameter.Values.Select(Wording.Shown)) + (parameter.More > 0 ? " → …" : ""),
        "duration" => IsoDuration.TryParse(parameter.Value, out var duration) ? Wording.Of(duration.Value) : parameter.Value,
        "count" => long.TryParse(parameter.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count.ToString("#,0", CultureInfo.InvariantCulture) : parameter.Value,
        _ => Wording.Shown(parameter.Value),
    };

    private static string List(MessageParameter parameter)
    {
        var listed = parameter.Values.Count == 0 ? "none" : string.Join(", ", parameter.Values.Select(value => $"'{Wording.Shown(value)}'"));
        return parameter.More > 0 ? $"{listed} and {Wording.Of(parameter.More)} more" : listed;
    }
}
