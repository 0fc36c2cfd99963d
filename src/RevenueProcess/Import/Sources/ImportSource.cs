namespace RevenueProcess;

/// <summary>
/// One file or table of an import. A closed hierarchy: <see cref="LongSource"/>, <see cref="WideSource"/>, <see cref="ChangesSource"/>,
/// <see cref="JourneysSource"/>, <see cref="TouchesSource"/> and <see cref="LookupSource"/>.
/// </summary>
public abstract record ImportSource : TableSource
{
    private protected ImportSource(string file)
        : base(file)
    {
    }

    /// <summary>Whether a row with more or fewer cells than the header is put aside, rather than ending the import. For the host.</summary>
    public bool SetsRaggedAside { get; init; }

    /// <summary>The attributes that rows give their journey, each once. Rows that are touches or only looked up give none.</summary>
    /// <exception cref="ArgumentException">Two have one name, or rows of this kind give none.</exception>
    public IReadOnlyList<AttributeColumn> Attributes { get; init => field = ImportTexts.EachOnce(value, nameof(Attributes), canBe: this is not (TouchesSource or LookupSource)); } = ValueList<AttributeColumn>.Empty;
}
