using System.Globalization;

namespace RevenueProcess;

/// <summary>How columns write numbers.</summary>
internal static class ColumnFormats
{
    private static readonly NumberFormat[] _formats = [.. new[] { "1234.5", "1,234.5", "1.234,5", "1 234,5", "1'234.5", "1 234.5" }.Select(NumberFormat.Like)];

    /// <summary>The first format in which at least a share of texts are numbers; null where there is none.</summary>
    public static NumberFormat? Reading(Func<Func<string, bool>, double> share, double least) => _formats.FirstOrDefault(format => share(text => format.Read(text) is not null) >= least);

    /// <summary>The formats that read most texts, if they read more than half of them, and all that is read already; one of those that read the same.</summary>
    /// <param name="texts">Texts that are read in no format that is stated.</param>
    /// <param name="read">Texts that are.</param>
    public static IEnumerable<string> ReadingMost(IReadOnlyCollection<string> texts, IReadOnlyCollection<string> read)
    {
        var fits = _formats.Where(format => read.All(text => format.Read(text) is not null))
            .Select(format => (Format: format, Count: texts.Count(text => format.Read(text) is not null))).ToList();
        var most = fits.Select(one => one.Count).DefaultIfEmpty().Max();
        return most * 2 <= texts.Count ? [] : fits.Where(one => one.Count == most).Select(one => one.Format)
            .DistinctBy(format => string.Join('|', texts.Concat(read).Select(text => format.Read(text)?.ToString(CultureInfo.InvariantCulture))), StringComparer.Ordinal).Select(format => format.ToString());
    }
}
