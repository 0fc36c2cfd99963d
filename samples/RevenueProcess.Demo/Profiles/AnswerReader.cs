using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Reads the answer of the receiving team to the lead of the current row.</summary>
internal sealed class AnswerReader
{
    private readonly CellReader _cell;
    private readonly CellReader? _reason;
    private readonly HashSet<string> _accepted;
    private readonly HashSet<string> _refused;

    public AnswerReader(ProfilesDocument document, ProfileTable table, AnswerColumn column, string path)
    {
        _cell = table.Column(column.Column, JsonLines.Child(path, "column"));
        _reason = column.Reason is { } reason ? table.Column(reason, JsonLines.Child(path, "reason")) : null;
        _accepted = column.Accepted.ToHashSet(StringComparer.Ordinal);
        _refused = column.Refused.ToHashSet(StringComparer.Ordinal);
        if (column.Refused.Index().FirstOrDefault(text => _accepted.Contains(text.Item)) is (var index, { } both))
        {
            throw document.Fault(JsonLines.Child(JsonLines.Child(path, "refused"), index), $"'{both}' is listed as accepted too; a text has one meaning");
        }
    }

    /// <summary>Whether the lead was accepted; null if it was not offered.</summary>
    public bool? Accepted() => _accepted.Contains(_cell.Text) ? true : _refused.Contains(_cell.Text) ? false : null;

    /// <summary>Why it was refused; null if it was not, or for no reason.</summary>
    public string? Reason() => Accepted() == false ? _reason?.Value : null;
}
