using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Recorded history of one process, in columns: every journey's visits in order, the entries put aside by reason, and the
/// instant at which history ends. Immutable. It depends on the set of entries, not on the order of arrival.
/// </summary>
/// <remarks>
/// Order inside a journey: by instant. Among entries that may lie at one, the lowest sequence first; then rather one that leaves the journey
/// open, one to which a declared move leads, one that is not where the journey is; then by stage (path order, detours, unknown ones by text,
/// exits), owner, value and attributes. Instants are kept to the tick of 100 ns. Safe to share between threads.
/// </remarks>
public sealed class StageLog
{
    internal StageLog(ProcessDefinition process, LogVisits visits, string? currency, ReadSummary read)
    {
        if (visits.Earlier is { } earlier && earlier.Since > visits.AsOf)
        {
            throw new InvalidOperationException(Invariant(
                $"The earlier instant is {Instant.FromUnixTimeTicks(earlier.Since)}, after the as-of of the log, {Instant.FromUnixTimeTicks(visits.AsOf)}, which is that of its latest record; state a later as-of."));
        }

        Process = process;
        Columns = visits;
        Currency = currency;
        Read = read;
        WonAfterClose = RecordedWins.AfterClose(process, visits);
    }

    /// <summary>The process that this history belongs to.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Where history ends, inclusive unless it is cut there: the log holds no later entry. The Unix epoch for an empty log without an as-of.</summary>
    public Instant AsOf => Instant.FromUnixTimeTicks(Columns.AsOf);

    /// <summary>Whether history was cut at its as-of (<see cref="StageLogOptions.CutAt"/>), which is then exclusive.</summary>
    public bool IsCut => Columns.IsCut;

    /// <summary>The earlier instant, exclusive, whose standing the log remembers; null where it remembers none.</summary>
    public Instant? Since => Columns.Earlier is { } earlier ? Instant.FromUnixTimeTicks(earlier.Since) : null;

    /// <summary>The currency of every value; null where none is stated.</summary>
    public string? Currency { get; }

    /// <summary>What was read: how much of it is in the log, and what was put aside, why and with which examples.</summary>
    public ReadSummary Read { get; }

    /// <summary>How many of the lines read are in the log, and why the rest are not. A line with several entries is kept if one of them is.</summary>
    public ReadCount Lines => Read.Lines;

    /// <summary>How many of the entries read are in the log, and why the rest are not. A line that gave no entry counts as one.</summary>
    public ReadCount Entries => Read.Entries;

    /// <summary>How many of the values read are in the log, and why the rest are not. An entry whose value is put aside stays.</summary>
    public ReadCount Values => Read.Values;

    /// <summary>What a reader of the log must know: instants far from all others, journeys that are won in the record only.</summary>
    public IReadOnlyList<Warning> Warnings => Read.Warnings;

    /// <summary>
    /// The journeys that are won in the record and not in the report: those that enter the won stage, or one beyond, only after a close that no
    /// declared move leads out of. By the instant at which the record says won.
    /// </summary>
    public IReadOnlyList<string> WonAfterClose { get; }

    /// <summary>How many journeys have a visit, be it of a stage that the process does not have.</summary>
    public int Journeys
    {
        get
        {
            var journeys = 0;
            for (var journey = 0; journey < Columns.Journeys; journey++)
            {
                journeys += Columns.Starts[journey + 1] > Columns.Starts[journey] ? 1 : 0;
            }

            return journeys;
        }
    }

    /// <summary>The attributes that any entry has or the builder was told of, by name.</summary>
    public IReadOnlyList<string> Attributes =>
        Columns.Details is null ? [] : [.. Columns.Details.Attributes.Keys.Order(StringComparer.Ordinal)];

    internal LogVisits Columns { get; }

    /// <summary>The days of entries that have no time of day, as <see cref="DayStamps"/> says; none where nobody read any.</summary>
    internal IReadOnlyList<(long From, long To, long Entries)> Days { get; init; } = [];

    /// <summary>Whether any journey has a value.</summary>
    internal bool HasValues => Columns.Details is { } details && Array.Exists(details.Values, value => value is not null);

    /// <summary>Makes a log of records in any order.</summary>
    /// <param name="process">The process whose stages the entries name.</param>
    /// <param name="records">The records, each a line of its own.</param>
    /// <param name="options">How the records become a log; every default if null.</param>
    public static StageLog Of(ProcessDefinition process, IEnumerable<LogRecord> records, StageLogOptions? options = null)
    {
        Require.NotNull(records);
        var builder = new StageLogBuilder(process, options);
        foreach (var record in records)
        {
            builder.Add(Require.NotNull(record, nameof(records)));
        }

        return builder.Build();
    }

    /// <summary>Makes a log of the engine's events: of each that entered a stage, migrated, changed a deadline, stated a value or recorded a touch.</summary>
    /// <param name="process">The process.</param>
    /// <param name="events">The events of any number of journeys of it.</param>
    /// <param name="options">How they become a log; every default if null.</param>
    /// <exception cref="ArgumentException">An event is of another process, or of a version that is given with another content.</exception>
    public static StageLog Of(ProcessDefinition process, IEnumerable<JourneyEvent> events, StageLogOptions? options = null)
    {
        Require.NotNull(process);
        Require.NotNull(events);
        var all = Require.AllPresent(events);
        var chosen = StageLogOptions.OrDefault(options);
        var versions = new LogVersions(process, chosen.Plans);
        if (all.FirstOrDefault(one => !versions.CanBe(one.Process)) is { } stray)
        {
            throw new ArgumentException(
                $"Event {stray.Sequence.ToString(CultureInfo.InvariantCulture)} of journey '{stray.JourneyId}' is of {stray.Process} ({stray.Process.Hash}), but the log is of {process} ({process.Hash}).",
                nameof(events));
        }

        var records = new EventRecords(versions, DueChanges.Of(all, chosen));
        return Of(process, all.Select(records.Of).OfType<LogRecord>(), options);
    }

    /// <summary>Makes a log of plain columns with integer journeys: the fast way for millions of entries.</summary>
    /// <param name="process">The process.</param>
    /// <param name="journeys">The journey of each entry.</param>
    /// <param name="stages">The <see cref="Stage.Ordinal"/> of the stage it entered.</param>
    /// <param name="entered">When, in ticks of 100 ns since the Unix epoch (<see cref="Instant.ToUnixTimeTicks"/>).</param>
    /// <param name="options">How they become a log; every default if null. Plain columns have neither values nor attributes.</param>
    /// <exception cref="ArgumentException">The columns differ in length, an ordinal is not one of the process, or the options contradict each other.</exception>
    /// <exception cref="InvalidOperationException">The earlier instant that the log shall remember is after its as-of, the instant of the latest entry.</exception>
    public static StageLog OfColumns(
        ProcessDefinition process, ReadOnlySpan<long> journeys, ReadOnlySpan<ushort> stages, ReadOnlySpan<long> entered, StageLogOptions? options = null)
    {
        var chosen = StageLogOptions.OrDefault(options);
        var dense = GC.AllocateUninitializedArray<int>(journeys.Length);
        return OfColumns(process, JourneyKeys.Of(journeys, dense, chosen.Degree), dense, stages, entered, chosen);
    }

    /// <summary>Makes a log of plain columns with text journeys.</summary>
    /// <inheritdoc cref="OfColumns(ProcessDefinition, ReadOnlySpan{long}, ReadOnlySpan{ushort}, ReadOnlySpan{long}, StageLogOptions?)"/>
    public static StageLog OfColumns(
        ProcessDefinition process, ReadOnlySpan<string> journeys, ReadOnlySpan<ushort> stages, ReadOnlySpan<long> entered, StageLogOptions? options = null)
    {
        var chosen = StageLogOptions.OrDefault(options);
        var dense = GC.AllocateUninitializedArray<int>(journeys.Length);
        return OfColumns(process, JourneyKeys.Of(journeys, dense, chosen.Degree), dense, stages, entered, chosen);
    }

    /// <summary>Every visit of a stage of the process, journey after journey, in order within each.</summary>
    public IEnumerable<Visit> Visits() => NumberedVisits().Select(numbered => numbered.Visit);

    /// <summary>The same, each with the number of its journey.</summary>
    internal IEnumerable<(int Journey, Visit Visit)> NumberedVisits()
    {
        for (var journey = 0; journey < Columns.Journeys; journey++)
        {
            for (var visit = Columns.Starts[journey]; visit < Columns.Starts[journey + 1]; visit++)
            {
                if (Columns.Stages[visit] < Process.Stages.Count)
                {
                    yield return (journey, new Visit(
                        Columns.Keys[journey], Process.Stages[Columns.Stages[visit]], Instant.FromUnixTimeTicks(Columns.Entered[visit]), LeftOf(visit, journey))
                    {
                        Owner = Columns.Details?.Owners.AtEntry[visit],
                        Trigger = Columns.Details?.Triggers[visit],
                        Reason = Columns.Details?.Reasons[visit],
                        ProcessVersion = Columns.Details?.Judged?[visit].StatedVersion,
                        Recorded = Columns.Details?.Deadlines?[visit],
                    });
                }
            }
        }
    }

    /// <summary>Every stay in a stage that the process does not have, journey after journey, in order within each.</summary>
    public IEnumerable<ElsewhereStay> Elsewhere()
    {
        foreach (var (visit, unknown) in Columns.Elsewhere)
        {
            var journey = Columns.JourneyOf(visit);
            yield return new ElsewhereStay(
                Columns.Keys[journey], Columns.UnknownStages[unknown], Instant.FromUnixTimeTicks(Columns.Entered[visit]), LeftOf(visit, journey));
        }
    }

    /// <summary>Every touch of a journey that has a visit, journey after journey, in order of instant within each.</summary>
    public IEnumerable<Touch> Touches()
    {
        for (var journey = 0; Columns.Touches is { } touches && journey < Columns.Journeys; journey++)
        {
            foreach (var touch in Columns.Starts[journey] < Columns.Starts[journey + 1] ? touches.Of(journey).ToArray() : [])
            {
                yield return new Touch(Columns.Keys[journey], Instant.FromUnixTimeTicks(touch.Ticks), touches.Whats[touch.What])
                {
                    Team = touch.Team == SettledTouch.NoTeam ? null : touches.Teams[touch.Team],
                };
            }
        }
    }

    /// <summary>The entries after a closing stage that no declared move explains: kept, flagged, and otherwise ignored; by journey and instant. Each says journey, stage and instant only.</summary>
    public IEnumerable<StageEntry> AfterClose() =>
        Columns.AfterClose
            .Select(entry => new StageEntry(Columns.Keys[entry.Journey], TextOf(entry.Stage), Instant.FromUnixTimeTicks(entry.Ticks)))
            .OrderBy(entry => entry.JourneyId, StringComparer.Ordinal);

    private static StageLog OfColumns(
        ProcessDefinition process, JourneyKeys keys, int[] dense, ReadOnlySpan<ushort> stages, ReadOnlySpan<long> entered, StageLogOptions options)
    {
        Require.NotNull(process);
        if (stages.Length != dense.Length || entered.Length != dense.Length)
        {
            throw new ArgumentException(
                $"Columns must have one length: there are {dense.Length} journeys, {stages.Length} stages and {entered.Length} instants.", nameof(stages));
        }

        foreach (var stage in stages)
        {
            if (stage >= process.Stages.Count)
            {
                throw new ArgumentException(Invariant($"Stage ordinal {stage} is not one of {process}, which has 0 to {process.Stages.Count - 1}."), nameof(stages));
            }
        }

        var columns = new LogColumns { Count = dense.Length, Journeys = dense, Stages = stages.ToArray(), Ticks = entered.ToArray(), Keys = keys };
        var marks = new LogMarks(columns, areAsked: false);
        var far = marks.SetAside(options);
        var settled = LogIndex.Of(process, columns, options, marks);
        foreach (var mark in marks.Entries ?? [])
        {
            if (mark != LogMarks.IsKept)
            {
                settled.Aside[mark]++;
            }
        }

        var counted = ReadCount.Of(dense.Length - settled.Aside.Sum(), settled.Aside);
        IReadOnlyList<Warning> warnings = [.. far.Warnings(), .. RecordedWins.Warnings(process, settled.Visits)];
        return new StageLog(process, settled.Visits, options.Currency, ReadSummary.None with { Lines = counted, Entries = counted, Warnings = warnings });
    }

    private Instant? LeftOf(int visit, int journey) =>
        visit + 1 < Columns.Starts[journey + 1] ? Instant.FromUnixTimeTicks(Columns.Entered[visit + 1]) : null;

    private string TextOf(int stage) => stage < Process.Stages.Count ? Process.Stages[stage].Id : Columns.UnknownStages[stage - Process.Stages.Count];
}
