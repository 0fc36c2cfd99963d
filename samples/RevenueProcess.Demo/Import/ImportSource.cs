using System.Text.Json.Serialization;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>One file of an import.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LongSource), "long")]
[JsonDerivedType(typeof(WideSource), "wide")]
internal abstract record ImportSource
{
    /// <summary>The file's name, relative to the data folder.</summary>
    public required string File { get; init; }

    /// <summary>What stands between cells; a comma unless stated.</summary>
    public string? Delimiter { get; init; }

    /// <summary>How dates and times are written in this file.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>Texts that stand for nothing in this file, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>Rows that do not meet all of these are put aside as filtered.</summary>
    public IReadOnlyList<RowCondition>? Where { get; init; }

    /// <summary>The attributes that rows give their journey.</summary>
    public IReadOnlyList<AttributeSource>? Attributes { get; init; }
}
