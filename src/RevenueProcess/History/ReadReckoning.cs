using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Goes through the lines once more when all records are settled, and counts what became of them.</summary>
/// <param name="process">The process.</param>
/// <param name="columns">The records.</param>
/// <param name="marks">The mark of each.</param>
internal sealed class ReadReckoning(ProcessDefinition process, LogColumns columns, LogMarks marks)
{
    private readonly ReadCounter _lines = new();

    public required ReadCounter Entries { get; init; }

    public required ReadCounter Statements { get; init; }

    public required ReadCounter Touches { get; init; }

    public required ReadCounter Values { get; init; }

    public required ExampleKeeper Examples { get; init; }

    /// <summary>Counts everything.</summary>
    public ReadSummary Count(LineColumns lines, IReadOnlyList<UnknownStage> unknown, IReadOnlyList<Warning> warnings)
    {
        var (entry, statement, touch) = (0, 0, 0);
        for (var line = 0; line < lines.Count; line++)
        {
            var place = lines.PlaceOf(line);
            var (isKept, first) = (false, (SetAsideReason)lines.Reasons[line]);
            for (var end = entry + lines.Entries[line]; entry < end; entry++)
            {
                Judge(CountEntry(entry, place));
            }

            for (var end = statement + lines.Statements[line]; statement < end; statement++)
            {
                Judge(CountStatement(statement, place));
            }

            for (var end = touch + lines.Touches[line]; touch < end; touch++)
            {
                Judge(CountTouch(touch, place));
            }

            Count(_lines, isKept ? null : first);

            void Judge(SetAsideReason? reason)
            {
                isKept |= reason is null;
                first = first == LineColumns.Undecided && reason is { } known ? known : first;
            }
        }

        return new ReadSummary
        {
            Lines = _lines.Build(),
            Entries = Entries.Build(),
            Statements = Statements.Build(),
            Touches = Touches.Build(),
            Values = Values.Build(),
            Examples = Examples.Build(),
            UnknownStages = unknown,
            Warnings = warnings,
        };
    }

    /// <summary>Counts an entry and its value. Returns why it is put aside; null if it is not.</summary>
    private SetAsideReason? CountEntry(int row, (string? File, long? Line) place)
    {
        // An entry into an unknown stage ends a visit, so that it settles like any other, but none of its own is seen.
        var mark = ReasonOf(marks.Entries![row]);
        var reason = mark is not null || columns.Stages[row] < process.Stages.Count ? mark
            : columns.Unmapped.Contains(row) ? SetAsideReason.UnmappedStage
            : SetAsideReason.UnknownStage;
        Count(Entries, reason);
        if (reason is { } aside)
        {
            ShowEntry(aside, row, place, text: null);
        }

        if (CountValue(columns.Details!.Values, row, mark) is { } ofValue)
        {
            ShowEntry(ofValue, row, place, TextOf(ofValue, columns.Details.Values, row));
        }

        return reason;
    }

    /// <summary>The same for a statement.</summary>
    private SetAsideReason? CountStatement(int row, (string? File, long? Line) place)
    {
        var reason = ReasonOf(marks.Statements![row]);
        Count(Statements, reason);
        if (reason is { } aside)
        {
            ShowStatement(aside, row, place, text: null);
        }

        if (CountValue(columns.Statements!.Values, row, reason) is { } ofValue)
        {
            ShowStatement(ofValue, row, place, TextOf(ofValue, columns.Statements.Values, row));
        }

        return reason;
    }

    /// <summary>The same for a touch, which has no value.</summary>
    private SetAsideReason? CountTouch(int row, (string? File, long? Line) place)
    {
        var reason = ReasonOf(marks.Touches![row]);
        Count(Touches, reason);
        if (reason is { } aside && columns.Touches!.Journeys[row] is var journey && Examples.Wants(aside, place.File, place.Line, columns.Keys[journey]))
        {
            Examples.Offer(Example(aside, place, journey, columns.Touches.Ticks[row], text: null));
        }

        return reason;
    }

    /// <summary>
    /// Counts a value, which goes with its record; that of a duplicate stays, since its record is in the log as another. Returns why it is put
    /// aside though its record stays; null if it is not.
    /// </summary>
    private SetAsideReason? CountValue(ValueColumn values, int row, SetAsideReason? ofRecord)
    {
        if (!values.IsStated(row))
        {
            return null;
        }

        if (ofRecord is not (null or SetAsideReason.Duplicate))
        {
            Count(Values, ofRecord);
            return null;
        }

        SetAsideReason? reason = values.IsUnread(row) ? SetAsideReason.UnparsableValue : values.IsForeign(row) ? SetAsideReason.CurrencyDiffers : null;
        Count(Values, reason);
        return reason;
    }

    private static string? TextOf(SetAsideReason reason, ValueColumn values, int row) =>
        reason == SetAsideReason.CurrencyDiffers ? values.CurrencyOf(row) : values.StatedOf(row)?.ToString(CultureInfo.InvariantCulture);

    private void ShowEntry(SetAsideReason reason, int row, (string? File, long? Line) place, string? text)
    {
        if (Examples.Wants(reason, place.File, place.Line, columns.Keys[columns.Journeys[row]]))
        {
            var stage = columns.Stages[row];
            var known = process.Stages.Count;
            Examples.Offer(Example(reason, place, columns.Journeys[row], columns.Ticks[row], text) with
            {
                Stage = stage < known ? process.Stages[stage].Id : columns.UnknownStages[stage - known],
            });
        }
    }

    private void ShowStatement(SetAsideReason reason, int row, (string? File, long? Line) place, string? text)
    {
        if (Examples.Wants(reason, place.File, place.Line, columns.Keys[columns.Statements!.Journeys[row]]))
        {
            Examples.Offer(Example(reason, place, columns.Statements.Journeys[row], columns.Statements.Ticks[row], text));
        }
    }

    private SetAsideExample Example(SetAsideReason reason, (string? File, long? Line) place, int journey, long ticks, string? text) => new(reason)
    {
        File = place.File,
        Line = place.Line,
        Text = text,
        JourneyId = columns.Keys[journey],
        At = Instant.FromUnixTimeTicks(ticks),
    };

    private static SetAsideReason? ReasonOf(byte mark) => mark == LogMarks.IsKept ? null : (SetAsideReason)mark;

    private static void Count(ReadCounter counter, SetAsideReason? reason)
    {
        if (reason is { } aside)
        {
            counter.SetAside(aside);
        }
        else
        {
            counter.Keep();
        }
    }
}
