namespace RevenueProcess;

/// <summary>Rows that an import of past leads has understood. <see cref="PastLeadsImport.Bind"/> gives it.</summary>
public abstract class PastLeadsRows
{
    private readonly Func<string?> _unwanted;
    private readonly CellReader _key;
    private readonly FactReader[] _facts;

    private protected PastLeadsRows(RowBinding binding, PastLeadsSource source)
    {
        Binding = binding;
        _unwanted = binding.Unwanted();
        _key = binding.Text(source.Key, JsonPath.Of(binding.Path, ImportKeys.Key));
        _facts = [.. source.Facts.Select((cell, index) => new FactReader(binding, cell, FactReader.PathOf(binding.Path, source.Facts, index)))];
    }

    private protected RowBinding Binding { get; }

    /// <summary>How many rows did not meet a condition.</summary>
    internal int Filtered { get; private set; }

    /// <summary>Adds what the current row says, unless it does not meet a condition.</summary>
    /// <exception cref="InvalidRowException">The row has no key, a cell cannot be read as what it must be, or it contradicts an earlier row.</exception>
    public void AddRow()
    {
        if (_unwanted() is not null)
        {
            Filtered++;
        }
        else
        {
            Add(_key.Value ?? throw Wrong(FaultCodes.NoKey, ImportKeys.Key, text: null));
        }
    }

    /// <summary>Adds what the current row of a key says.</summary>
    private protected abstract void Add(string key);

    /// <summary>Adds the facts of the current row; one that is absent is left out.</summary>
    private protected void AddFacts(LeadFacts facts, string key)
    {
        foreach (var cell in _facts)
        {
            if (cell.Read() is { } value && !facts.Add(value))
            {
                throw new InvalidRowException(Binding.Origin(), new(FaultCodes.OtherValue, cell.Path, ("fact", cell.Fact.Name), ("key", key)));
            }
        }
    }

    private protected InvalidRowException Wrong(string code, string at, string? text, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        new(Binding.Origin(text), new(code, JsonPath.Of(Binding.Path, at), parameters));
}
