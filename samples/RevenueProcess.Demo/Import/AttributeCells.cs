using System.Collections.Immutable;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Reads the attributes that a row gives its journey. An absent one is left out: it is neither empty nor the text "unknown".</summary>
internal sealed class AttributeCells
{
    private readonly (string Name, CellReader Cell, IReadOnlyDictionary<string, string>? Map)[] _attributes;

    public AttributeCells(SourceBinding binding)
    {
        var path = JsonLines.Child(binding.Path, "attributes");
        _attributes =
        [
            .. (binding.Source.Attributes ?? []).Select((attribute, index) =>
            {
                var at = JsonLines.Child(path, index);
                return (attribute.Name, binding.Column(attribute.Column ?? attribute.Name, JsonLines.Child(at, attribute.Column is null ? "name" : "column"), attribute.Missing), attribute.Map);
            }),
        ];
    }

    public IReadOnlyDictionary<string, string> Read()
    {
        if (_attributes.Length == 0)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var values = new Dictionary<string, string>(_attributes.Length, StringComparer.Ordinal);
        foreach (var (name, cell, map) in _attributes)
        {
            if (cell.Value is { } text)
            {
                values[name] = map?.GetValueOrDefault(text) ?? text;
            }
        }

        return values;
    }
}
