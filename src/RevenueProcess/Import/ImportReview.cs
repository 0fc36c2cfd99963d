namespace RevenueProcess;

/// <summary>What a reader should know of an import as a whole, once all is settled.</summary>
internal static class ImportReview
{
    private const int ManyOf = 100;

    /// <summary>Files that share no journey with any other, and reasons for which many rows or values are put aside.</summary>
    public static IEnumerable<Warning> Warnings(ReadSummary read, LineColumns lines, LogColumns columns) =>
    [
        .. Apart(lines, columns),
        .. read.Lines.SetAside.Where(aside => !IsAskedFor(aside.Reason) && aside.Count * ManyOf > read.Lines.Read)
            .Select(aside => new Warning(WarningCodes.ManyPutAside, "$", ("count", aside.Count), ("rows", read.Lines.Read), ("reason", aside.ReasonText))),
        .. read.Values.SetAside.Where(aside => IsOfValues(aside.Reason) && aside.Count * ManyOf > read.Values.Read)
            .Select(aside => new Warning(WarningCodes.ManyValuesAside, "$", ("count", aside.Count), ("values", read.Values.Read), ("reason", aside.ReasonText))),
    ];

    private static bool IsAskedFor(SetAsideReason reason) => reason is SetAsideReason.Filtered or SetAsideReason.AfterAsOf or SetAsideReason.Correction;

    private static bool IsOfValues(SetAsideReason reason) => reason is SetAsideReason.UnparsableValue or SetAsideReason.NegativeValue or SetAsideReason.CurrencyDiffers;

    /// <summary>The files of whose journeys no other file tells, though there are others.</summary>
    private static IEnumerable<Warning> Apart(LineColumns lines, LogColumns columns)
    {
        var files = lines.Files.Values;
        if (files.Count < 2)
        {
            return [];
        }

        var (first, isShared) = (new int[columns.Keys.Count], new bool[files.Count]);
        Array.Fill(first, -1);
        foreach (var (file, journey) in Told(lines, columns).Where(told => told.File >= 0))
        {
            if (first[journey] < 0)
            {
                first[journey] = file;
            }
            else if (first[journey] != file)
            {
                isShared[file] = isShared[first[journey]] = true;
            }
        }

        var apart = first.Where(file => file >= 0 && !isShared[file]).Select(file => files[file]).ToHashSet(StringComparer.Ordinal);
        if (apart.Count == 0)
        {
            return [];
        }

        var journeys = first.Index().Where(journey => journey.Item >= 0).ToLookup(journey => files[journey.Item], journey => columns.Keys[journey.Index], StringComparer.Ordinal);
        return journeys.Where(file => apart.Contains(file.Key))
            .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Apart(file, journeys.Where(other => other.Key != file.Key).SelectMany(other => other)));
    }

    /// <summary>What is said of such a file: that case alone keeps it apart, or what its ids look like.</summary>
    private static Warning Apart(IGrouping<string, string> file, IEnumerable<string> others)
    {
        var written = others.ToLookup(other => other, StringComparer.OrdinalIgnoreCase);
        return file.Order(StringComparer.Ordinal).FirstOrDefault(written.Contains) is { } journey
            ? new(WarningCodes.JourneyCase, "$", ("file", file.Key), ("journey", journey), ("other", written[journey].First()))
            : new(WarningCodes.NoSharedJourney, "$", ("file", file.Key), ("journeys", file.Order(StringComparer.Ordinal).Take(ReadSummary.MostExamples)));
    }

    /// <summary>Which file tells of which journey, record by record.</summary>
    private static IEnumerable<(int File, int Journey)> Told(LineColumns lines, LogColumns columns)
    {
        var (entry, statement) = (0, 0);
        for (var line = 0; line < lines.Count; line++)
        {
            var file = lines.Files.CodeOf(line);
            for (var end = entry + lines.Entries[line]; entry < end; entry++)
            {
                yield return (file, columns.Journeys[entry]);
            }

            for (var end = statement + lines.Statements[line]; statement < end; statement++)
            {
                yield return (file, columns.Statements!.Journeys[statement]);
            }
        }
    }
}
