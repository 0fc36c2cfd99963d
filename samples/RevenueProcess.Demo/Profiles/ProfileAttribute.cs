namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A column that says what leads are.</summary>
internal sealed record ProfileAttribute
{
    /// <summary>What definitions call it.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of value it is; a text unless stated.</summary>
    public AttributeKind Kind { get; init; } = AttributeKind.Text;

    /// <summary>Its column; the name unless stated.</summary>
    public string? Column { get; init; }

    /// <summary>Spellings to replace, before the value is read.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>Texts that stand for nothing in this column, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>How an instant is written in this column.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>What stands between the members of a set; a semicolon unless stated.</summary>
    public string? Separator { get; init; }
}
