namespace RevenueProcess;

/// <summary>Collects a column of texts that rows may lack.</summary>
internal sealed class CodedColumnBuilder(TextCodes texts)
{
    private readonly OptionalColumnBuilder<int> _codes = new(absent: -1);

    public CodedColumnBuilder()
        : this(new TextCodes())
    {
    }

    public void Set(int row, string? text)
    {
        if (text is not null)
        {
            _codes.Set(row, texts.CodeOf(text));
        }
    }

    public CodedColumn Build() => new(_codes.ToArray(), [.. texts.Values]);
}
