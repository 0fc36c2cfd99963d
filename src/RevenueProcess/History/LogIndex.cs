using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Settles what of the recorded entries is a visit and what is none, journey by journey: in order, cut, by the rules of
/// <see cref="JourneyWalk"/>. The result is a function of the set of entries, not of their order of arrival.
/// </summary>
internal sealed class LogIndex
{
    private const int ManyJourneys = 20_000;

    private readonly ProcessDefinition _process;
    private readonly LogColumns _columns;
    private readonly LogMarks _marks;
    private readonly EntryGroups _entries;
    private readonly PlainJourneys _plain;
    private readonly JourneyGather? _gather;
    private readonly EntryJudge? _judge;

    /// <summary>What each row says of the deadline of its visit, and of the row that begins one, what the last that goes on with it says.</summary>
    private readonly RecordedDeadline?[]? _deadlines;

    /// <summary>The version that the latest record of each journey states; null where none states one.</summary>
    private readonly int[]? _latestVersions;
    private readonly long _slip;
    private readonly long _asOf;
    private readonly long _earliest;
    private readonly long _cut;
    private readonly int _degree;

    private LogIndex(ProcessDefinition process, LogColumns columns, LogMarks marks, StageLogOptions options)
    {
        _process = process;
        _columns = columns;
        _marks = marks;
        _asOf = marks.AsOf(options);
        _earliest = marks.Range()?.Least ?? _asOf;
        _cut = options.CutAt?.ToUnixTimeTicks() ?? long.MaxValue;
        _slip = options.CorrectionsWithin is { } within ? (within + Duration.FromNanoseconds(NodaConstants.NanosecondsPerTick - 1)).BclCompatibleTicks : 0;
        _degree = options.Degree;
        _entries = new EntryGroups(columns, marks.Entries, _cut, _degree);
        _plain = new PlainJourneys(process, columns, _entries, _slip, _cut);
        _gather = columns.Details is { } details ? new JourneyGather(columns, details, marks.Statements) : null;
        _deadlines = columns.Details is { Deadlines.IsEmpty: false } told ? [.. Enumerable.Range(0, columns.Count).Select(row => told.Deadlines[row])] : null;
        _latestVersions = columns.Details is { Places.IsEmpty: false } ? new int[columns.Keys.Count] : null;
        _judge = columns.Details is { Places.IsEmpty: false } or { Marks.IsEmpty: false } ? new EntryJudge(columns, columns.Details) : null;
    }

    /// <summary>Indexes columns.</summary>
    /// <param name="process">The process whose declared moves decide.</param>
    /// <param name="columns">The records.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="marks">What is put aside so far; entries found to be no part of the log are marked, where anybody asks.</param>
    public static SettledLog Of(ProcessDefinition process, LogColumns columns, StageLogOptions options, LogMarks marks)
    {
        var earlier = EarlierStanding.Of(process, columns, options, marks); // before marks are added
        return new LogIndex(process, columns, marks, options).Settle(earlier);
    }

    private SettledLog Settle(EarlierStanding? earlier)
    {
        var shares = Shares.Of(_columns.Keys.Count, ManyJourneys, _degree);
        var parts = new SettledPart[shares.Parts];
        for (var part = 0; part < parts.Length; part++)
        {
            // Before any part begins, since each moves the starts of its journeys, and its last one ends where the next part starts.
            parts[part] = new SettledPart(_entries, _entries.Starts[shares.StartOf(part)], _process.Pairs.Elsewhere);
        }

        shares.ForEach((part, from, to) => SettleJourneys(parts[part], from, to));
        var places = CloseGaps(shares, parts);
        var aside = new long[ReadCount.Places];
        aside[(int)SetAsideReason.Duplicate] = parts.Sum(part => part.Duplicates);
        aside[(int)SetAsideReason.Correction] = parts.Sum(part => part.Corrections);
        return new SettledLog(
            new LogVisits
            {
                Starts = _entries.Starts,
                Stages = Trimmed(_entries.Stages, places[^1]),
                Entered = Trimmed(_entries.Ticks, places[^1]),
                Keys = _columns.Keys,
                AsOf = _asOf,
                IsCut = _cut != long.MaxValue,
                Earliest = _earliest,
                Earlier = earlier,
                AfterClose = [.. parts.SelectMany(part => part.AfterClose)],
                UnknownStages = _columns.UnknownStages,
                Elsewhere = [.. parts.SelectMany((part, i) => part.ElsewhereFrom(places[i]))],
                ByTakeBack = [.. parts.SelectMany((part, i) => part.ByTakeBackFrom(places[i]))],
                Details = _gather is null ? null : DetailsOf(_gather, _columns.Details!, places[^1]),
                Touches = _columns.Touches is { } touches ? new TouchGroups(_process, touches, _marks.Touches, _columns.Keys.Count) : null,
            },
            aside);
    }

    private void SettleJourneys(SettledPart part, int firstJourney, int endJourney)
    {
        unchecked // indices and counts of entries, which fit an array
        {
            var walk = new JourneyWalk(_process, _judge, _slip);
            var order = new JourneyOrder(_process, _columns, _entries, walk, _marks.Entries, _cut);
            var from = part.Start;
            for (var journey = firstJourney; journey < endJourney; journey++)
            {
                var end = _entries.Starts[journey + 1];
                if (_judge is null && _plain.IsPlain(from, end))
                {
                    Gather(journey, from, end, []);
                    part.Keep(from, end);
                }
                else
                {
                    SettleJourney(part, walk, journey, from, order.Order(from, end));
                }

                _entries.Starts[journey + 1] = part.End;
                from = end;
            }

            part.Duplicates += order.Dropped;
        }
    }

    /// <summary>Writes the visits of one journey, whose entries are in order and cut, over them.</summary>
    private void SettleJourney(SettledPart part, JourneyWalk walk, int journey, int from, int end)
    {
        walk.Start();
        for (var slot = from; slot < end; slot++)
        {
            if (IsSurplus(slot))
            {
                walk.Pass();
            }
            else
            {
                walk.Enter(_entries.Stages[slot], _entries.Ticks[slot], _entries.Rows?[slot] ?? 0);
            }
        }

        Gather(journey, from, end, walk.Fates);
        GatherDeadlines(walk, from);
        if (_latestVersions is not null && walk.Visits.Count > 0)
        {
            _latestVersions[journey] = _columns.Details!.Places[walk.Visits[^1].LatestRow].Version;
        }

        for (var slot = from; slot < end; slot++)
        {
            switch (walk.Fates[slot - from])
            {
                case EntryFate.Visit:
                    part.Keep(slot);
                    break;
                case EntryFate.VisitByTakeBack:
                    part.KeepByTakeBack(slot);
                    break;
                case EntryFate.AfterClose:
                    part.KeepAfterClose(journey, slot, _judge?.MoveInto(_entries.Rows![slot]) ?? JudgedMove.OfNoVersion);
                    break;
                case EntryFate.Repeat or EntryFate.Surplus:
                    part.Duplicates++;
                    SetAside(slot, SetAsideReason.Duplicate);
                    break;
                case EntryFate.Correction:
                    part.Corrections++;
                    SetAside(slot, SetAsideReason.Correction);
                    break;
            }
        }
    }

    /// <summary>Whether ordering found that the entry equals the one before it.</summary>
    private bool IsSurplus(int slot) => _entries.Rows is not null && _marks.Entries![_entries.Rows[slot]] == (byte)SetAsideReason.Duplicate;

    private void SetAside(int slot, SetAsideReason reason)
    {
        if (_entries.Rows is not null)
        {
            _marks.Entries![_entries.Rows[slot]] = (byte)reason;
        }
    }

    /// <summary>Gives each visit the deadline that was recorded for it last.</summary>
    private void GatherDeadlines(JourneyWalk walk, int from)
    {
        for (var visit = 0; _deadlines is not null && visit < walk.Visits.Count; visit++)
        {
            if (_deadlines[walk.Visits[visit].LatestRow] is { } latest)
            {
                _deadlines[_entries.Rows![from + walk.Visits[visit].Entry]] = latest;
            }
        }
    }

    private void Gather(int journey, int from, int end, IReadOnlyList<EntryFate> fates) =>
        _gather?.Gather(journey, _entries.Ticks.AsSpan(from..end), _entries.Rows.AsSpan(from..end), fates);

    /// <summary>Moves the visits of each part up to those of the part before. Returns where each part begins, and at last where all end.</summary>
    private int[] CloseGaps(Shares shares, SettledPart[] parts)
    {
        var places = new int[parts.Length + 1];
        for (var part = 0; part < parts.Length; part++)
        {
            var (start, count, place) = (parts[part].Start, parts[part].End - parts[part].Start, places[part]);
            if (place < start)
            {
                _entries.Move(start, count, place);
                for (var journey = shares.StartOf(part); journey < shares.StartOf(part + 1); journey++)
                {
                    _entries.Starts[journey + 1] -= start - place;
                }
            }

            places[part + 1] = place + count;
        }

        return places;
    }

    private VisitDetails DetailsOf(JourneyGather gather, LogDetails details, int visits) => new()
    {
        Owners = gather.OwnersOf(_entries, visits),
        Reasons = ByVisit(details.Reasons, visits),
        Triggers = ByVisit(details.Triggers, visits),
        LatestVersions = _latestVersions,
        Judged = _judge is null || details.Places.IsEmpty ? null : new JudgedMoves([.. _entries.Rows!.Take(visits).Select(_judge.MoveInto)]),
        Marks = VisitMarks.Of(details, _entries),
        Deadlines = _deadlines is null ? null : [.. _entries.Rows!.Take(visits).Select(row => _deadlines[row])],
        Values = gather.Values,
        ExpectedCloses = gather.ExpectedCloses,
        Attributes = gather.Attributes,
    };

    private CodedColumn ByVisit(CodedColumn column, int visits)
    {
        var codes = new int[visits];
        for (var visit = 0; visit < visits; visit++)
        {
            codes[visit] = column.CodeOf(_entries.Rows![visit]);
        }

        return column.With(codes);
    }

    private static T[] Trimmed<T>(T[] column, int length)
    {
        if (length < column.Length)
        {
            Array.Resize(ref column, length);
        }

        return column;
    }
}
