namespace RevenueProcess;

/// <summary>The one currency of a log.</summary>
internal static class LogCurrency
{
    /// <summary>The currency that most values of kept records state; of several, the first by ordinal. Null where none is stated.</summary>
    public static string? MostFrequent(params ReadOnlySpan<(ValueColumn? Values, byte[] Aside)> columns)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (values, aside) in columns)
        {
            for (var row = 0; row < values?.Count; row++)
            {
                if (aside[row] == LogMarks.IsKept && values.CurrencyOf(row) is { } currency)
                {
                    counts[currency] = counts.GetValueOrDefault(currency) + 1;
                }
            }
        }

        return counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
    }
}
