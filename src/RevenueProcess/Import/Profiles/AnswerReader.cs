namespace RevenueProcess;

/// <summary>Reads the answer of the receiving team to the lead of the current row.</summary>
internal sealed class AnswerReader
{
    private readonly CellReader _cell;
    private readonly CellReader? _reason;
    private readonly Dictionary<string, bool> _meanings;

    public AnswerReader(RowBinding binding, AnswerColumn answer, string path)
    {
        _cell = binding.Text(answer.Cell, path, isPart: true);
        _reason = binding.OptionalText(answer.Reason, JsonPath.Of(path, ImportKeys.Reason));
        _meanings = binding.Meanings(answer.Cell, path, (ProfileKeys.Accepted, answer.Accepted, true), (ProfileKeys.Refused, answer.Refused, false));
    }

    /// <summary>Whether the lead was accepted; null if it was not offered.</summary>
    public bool? Accepted() => _meanings.TryGetValue(_cell.Value ?? string.Empty, out var accepted) ? accepted : null;

    /// <summary>Why it was refused; null if it was not, or for no reason.</summary>
    public string? Reason() => Accepted() == false ? _reason?.Value : null;
}
