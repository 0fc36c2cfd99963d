using System.Numerics;

namespace RevenueProcess;

/// <summary>A set of cells of the 4 × 4 matrix of grades and levels; the default is empty.</summary>
internal readonly record struct GradeMatrix(int Bits)
{
    private const int Size = 4;

    public IReadOnlyList<string> Cells
    {
        get
        {
            var bits = Bits;
            return [.. Enumerable.Range(0, Size * Size).Where(bit => (bits & (1 << bit)) != 0).Select(Name)];
        }
    }

    public int Count => BitOperations.PopCount((uint)Bits);

    /// <exception cref="ArgumentException">There are no cells, or one is not a grade and a level.</exception>
    public static GradeMatrix Read(ReadOnlySpan<string> cells)
    {
        var matrix = default(GradeMatrix);
        foreach (var cell in cells)
        {
            matrix = TryRead(cell, out var bit)
                ? new(matrix.Bits | (1 << bit))
                : throw new ArgumentException($"The cell was {Wording.Of(cell ?? "null")}; it must be a grade A to D and a level 1 to 4, such as \"A1\".", nameof(cells));
        }

        return matrix.Bits != 0 ? matrix : throw new ArgumentException("Grade within no cells; at least one is needed.", nameof(cells));
    }

    public static GradeMatrix AtLeast(FitGrade grade, int level)
    {
        if (!Enum.IsDefined(grade))
        {
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is A, B, C or D.");
        }

        if (level is < 1 or > Size)
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies in [1, 4].");
        }

        var bits = 0;
        for (var row = 0; row <= FitGrade.A - grade; row++)
        {
            bits |= ((1 << level) - 1) << (row * Size);
        }

        return new(bits);
    }

    public static bool TryRead(string? cell, out int bit)
    {
        bit = 0;
        if (cell is not [>= 'A' and <= 'D', >= '1' and <= '4'])
        {
            return false;
        }

        bit = ((cell[0] - 'A') * Size) + (cell[1] - '1');
        return true;
    }

    public bool Has(FitGrade grade, int level) => (Bits & (1 << (((FitGrade.A - grade) * Size) + level - 1))) != 0;

    private static string Name(int bit) => $"{(char)('A' + (bit / Size))}{(char)('1' + (bit % Size))}";
}
