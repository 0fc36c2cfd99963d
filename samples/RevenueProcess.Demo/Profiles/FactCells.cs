using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Reads one fact of the current row.</summary>
internal sealed class FactCells(
    Fact fact, string path, ProfileTable table, CellReader cell, IReadOnlyDictionary<string, string>? map, InstantReader instants, string separator)
{
    public Fact Fact => fact;

    /// <summary>Where the profiles file names it.</summary>
    public string Path => path;

    /// <summary>The value; null where there is none.</summary>
    /// <exception cref="InputException">The cell is not what it must be.</exception>
    public FactValue? Read()
    {
        if (cell.Value is not { } written)
        {
            return null;
        }

        var text = Mapped(written);
        return fact switch
        {
            NumberFact number => number.Is(NumberFormat.Plain.Read(text) ?? throw Wrong(text, "a number, with a point for decimals")),
            FlagFact flag => flag.Is(bool.TryParse(text, out var holds) ? holds : throw Wrong(text, "'true' or 'false'; \"map\" replaces other spellings")),
            InstantFact instant => instant.Is(InstantOf(text)),
            SignalFact signal => signal.At(InstantOf(text)),
            TextSetFact set => set.Is([.. written.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Mapped)]),
            TextFact plain => plain.Is(text),
            _ => throw new InvalidOperationException($"{fact.GetType()} is no kind of fact."),
        };
    }

    private string Mapped(string written) => map?.GetValueOrDefault(written) ?? written;

    private Instant InstantOf(string text) =>
        instants.TryRead(text, out var stamp) ? stamp.At : throw Wrong(text, "a date or instant in one of the patterns");

    private InputException Wrong(string text, string expected) => table.Wrong($"{fact} is '{text}'; it must be {expected}, or be listed under \"missing\"");
}
