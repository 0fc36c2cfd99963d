using NodaTime;

namespace RevenueProcess;

/// <summary>Reads one fact of the current row.</summary>
internal sealed class FactReader
{
    private readonly RowBinding _binding;
    private readonly string _separator;
    private readonly CellReader? _cell;
    private readonly StampCells? _stamps;

    public FactReader(RowBinding binding, FactCell cell, string path)
    {
        _binding = binding;
        _separator = cell.Separator;
        (Fact, Path) = (cell.Fact, path);
        var (place, at, isPart) = cell.Cell is { } stated ? (stated, path, true) : (new ColumnCell(Fact.Name), JsonPath.Of(path, ImportKeys.Name), false);
        if (Fact is InstantFact or SignalFact)
        {
            _stamps = binding.Stamps(place, at, isPart);
        }
        else
        {
            _cell = binding.Text(place, at, isPart);
        }
    }

    public Fact Fact { get; }

    /// <summary>Where the profiles name it.</summary>
    public string Path { get; }

    /// <summary>Where the profiles name one of the facts of a file: attributes and signals are lists of their own.</summary>
    public static string PathOf(string source, IReadOnlyList<FactCell> facts, int index)
    {
        var attributes = facts.Count(cell => cell.Fact is not SignalFact);
        return facts[index].Fact is SignalFact
            ? JsonPath.Of(JsonPath.Of(source, ProfileKeys.Signals), index - attributes)
            : JsonPath.Of(JsonPath.Of(source, ImportKeys.Attributes), index);
    }

    /// <summary>What a cell of that kind must be, in words.</summary>
    public static string WordOf(FactKind kind) => kind switch
    {
        FactKind.Number => "number",
        FactKind.Flag => "flag: yes or no, true or false, 1 or 0, or the same in a common language",
        _ => "date or time",
    };

    /// <summary>The value; null where there is none.</summary>
    /// <exception cref="InvalidRowException">The cell is not what it must be.</exception>
    public FactValue? Read() => Fact switch
    {
        NumberFact number => _cell!.Number(out var unread) is { } value ? number.Is(value) : unread is null ? null : throw Wrong(unread),
        FlagFact flag => _cell!.Value is { } text ? flag.Is(RowCondition.FlagOf(text) ?? throw Wrong(text)) : null,
        TextSetFact set => _cell!.Members(_separator) is { Count: > 0 } members ? set.Is(members) : null,
        TextFact plain => _cell!.Value is { } text ? plain.Is(text) : null,
        InstantFact instant => Moment() is { } at ? instant.Is(at) : null,
        _ => Moment() is { } at ? ((SignalFact)Fact).At(at) : null,
    };

    private Instant? Moment() =>
        _stamps!.TryRead(out var stamp, out var unread) && unread is null ? stamp.At : unread is null ? null : throw Wrong(unread);

    private InvalidRowException Wrong(string text) =>
        new(_binding.Origin(text), new(FaultCodes.NotOfKind, Path, ("fact", Fact.Name), ("text", text), ("kind", WordOf(Fact.Kind))));
}
