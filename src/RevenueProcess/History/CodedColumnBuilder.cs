namespace RevenueProcess;

/// <summary>Collects a column of texts that most rows may lack.</summary>
internal sealed class CodedColumnBuilder
{
    private readonly TextCodes _texts = new();
    private readonly List<int> _codes = [];

    public void Set(int row, string? text)
    {
        if (text is null)
        {
            return;
        }

        FillTo(row);
        _codes.Add(_texts.CodeOf(text));
    }

    public CodedColumn Build(int rows)
    {
        FillTo(rows);
        return new CodedColumn([.. _codes], [.. _texts.Values]);
    }

    private void FillTo(int row)
    {
        while (_codes.Count < row)
        {
            _codes.Add(-1);
        }
    }
}
