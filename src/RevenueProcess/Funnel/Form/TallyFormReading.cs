using NodaTime;

namespace RevenueProcess;

/// <summary>Makes the tally of a form, or lists all that is wrong with it.</summary>
internal sealed class TallyFormReading(ProcessDefinition process, TallyForm form)
{
    private readonly TallyFormNames _names = new(process, form.Frame);
    private readonly List<Fault> _faults = [];

    public FunnelTally Tally()
    {
        FrameRules.Check(process, form.Frame);
        var keys = form.Cells.Select((cell, at) => KeyOf(cell, at)).ToList();
        ReportRepeated(keys.Select((key, at) => (Key: (object)key, Path: JsonPath.Of("$.cells.journeys", at), Name: string.Join(", ", key.Segments))));
        if (form.Cells.Aggregate(Int128.Zero, (sum, cell) => sum + cell.Journeys) is var journeys && journeys > long.MaxValue)
        {
            Add(new Fault(FaultCodes.OutOfRange, "$.cells.journeys", ("number", (decimal)journeys), ("low", 0), ("high", long.MaxValue)));
        }

        var tables = form.Frame.Measures.Select(measure => measure.Tables.Select(Read).ToArray()).ToArray();
        if (_faults.Count > 0)
        {
            throw new InvalidDefinitionException(_faults);
        }

        var cells = form.Cells.Select((cell, at) => KeyValuePair.Create(
            keys[at], new TallyCell(cell.Journeys, [.. tables.Select(measure => measure.Select(table => table[at]).ToArray())])));
        return FunnelTally.Of(process, form.Frame, cells.ToDictionary(), form.Read);
    }

    private CellKey KeyOf(TallyFormCell cell, int at)
    {
        Expect(cell.Segments.Count, form.Frame.SegmentedBy.Count, "$.cells.segments");
        if (cell.Cohort is { } cohort)
        {
            ExpectStart(cohort, JsonPath.Of("$.cells.cohort", at));
        }

        return new CellKey(cell.Cohort?.ToUnixTimeTicks(), new ValueList<Segment>(cell.Segments));
    }

    /// <summary>One table for each cell.</summary>
    private Table[] Read(TableSchema schema)
    {
        var path = JsonPath.Of("$.tables", schema.Name);
        var named = form.Tables.Where(table => table.Name == schema.Name).ToList();
        if (named.Count != 1)
        {
            Add(named.Count == 0 ? new Fault(FaultCodes.MissingKey, "$.tables", ("key", schema.Name)) : new Fault(FaultCodes.RepeatedKey, path, ("key", schema.Name)));
            return [];
        }

        var table = named[0];
        return schema.Kind switch
        {
            TableKind.Counts => Read(schema, table, path, table.Counts, "count", (count, at) => ExpectAtLeast(count, 1, at), count => count),
            TableKind.Amounts => Read(schema, table, path, table.Amounts, "amount", (amount, at) => ExpectAtLeast(amount, 0, at), amount => amount),
            _ => Read(schema, table, path, table.Ages, "ages", ExpectAny, ages => new AgeRuns(ages.ToArray())),
        };
    }

    private Table[] Read<TValue, TRow>(
        TableSchema schema, TallyFormTable table, string path, IReadOnlyList<TValue>? values, string column, Action<TValue, string> expect, Func<TValue, TRow> row)
        where TRow : struct
    {
        if (!HasColumns(schema, table, path, values?.Count, column))
        {
            return [];
        }

        var rows = form.Cells.Select(_ => new Dictionary<TallyKey, TRow>()).ToArray();
        for (var at = 0; at < table.Cells.Count && _faults.Count < JsonReading.MostFaults; at++)
        {
            var cell = table.Cells[at];
            expect(values![at], JsonPath.Of(JsonPath.Of(path, column), at));
            if (cell < 0 || cell >= rows.Length)
            {
                Add(new Fault(FaultCodes.OutOfRange, JsonPath.Of(path + ".cell", at), ("number", cell), ("low", 0), ("high", rows.Length - 1)));
            }
            else if (KeyOf(schema, table, at, path) is { } key && !rows[cell].TryAdd(key, row(values[at])))
            {
                Add(new Fault(FaultCodes.Repeated, JsonPath.Of(path + ".cell", at), ("name", schema.Name), ("first", path)));
            }
        }

        return Array.ConvertAll(rows, one => (Table)new RowsOf<TRow>(one));
    }

    private bool HasColumns(TableSchema schema, TallyFormTable table, string path, int? values, string column)
    {
        var known = _faults.Count;
        var count = table.Cells.Count;
        ExpectColumn(values, column);
        if (schema.IsByPeriod)
        {
            ExpectColumn(table.Periods?.Count, "period");
        }

        foreach (var name in schema.Axes.SelectMany(TallyFormNames.ColumnsOf))
        {
            ExpectColumn(table.Keys.TryGetValue(name, out var keys) ? keys.Count : null, name);
        }

        return _faults.Count == known;

        void ExpectColumn(int? length, string name)
        {
            if (length is { } some)
            {
                Expect(some, count, JsonPath.Of(path, name));
            }
            else
            {
                Add(new Fault(FaultCodes.MissingKey, path, ("key", name)));
            }
        }
    }

    private TallyKey? KeyOf(TableSchema schema, TallyFormTable table, int at, string path)
    {
        var numbers = new int[2];
        for (var axis = 0; axis < schema.Axes.Count; axis++)
        {
            string?[] words = [.. TallyFormNames.ColumnsOf(schema.Axes[axis]).Select(name => table.Keys[name][at])];
            if (_names.Number(schema.Axes[axis], words) is not { } number)
            {
                var column = JsonPath.Of(JsonPath.Of(path, TallyFormNames.ColumnsOf(schema.Axes[axis])[0]), at);
                Add(new Fault(FaultCodes.UnknownWord, column, ("word", string.Join(" → ", words)), ("known", _names.Known(schema.Axes[axis]))));
                return null;
            }

            numbers[axis] = number;
        }

        if (schema.IsByPeriod && !ExpectStart(table.Periods![at], JsonPath.Of(path + ".period", at)))
        {
            return null;
        }

        return new TallyKey(schema.IsByPeriod ? table.Periods![at].ToUnixTimeTicks() : 0, numbers[0], numbers[1]);
    }

    private void ReportRepeated(IEnumerable<(object Key, string Path, string Name)> keys)
    {
        foreach (var same in keys.GroupBy(one => one.Key).Select(group => group.ToList()))
        {
            same.Skip(1).ToList().ForEach(again => Add(new Fault(FaultCodes.Repeated, again.Path, ("name", again.Name), ("first", same[0].Path))));
        }
    }

    private void Expect(int count, int needed, string path)
    {
        if (count != needed)
        {
            Add(new Fault(FaultCodes.WrongCount, path, ("count", count), ("needed", needed)));
        }
    }

    private void ExpectAtLeast(decimal number, int low, string path)
    {
        if (number < low)
        {
            Add(new Fault(FaultCodes.OutOfRange, path, ("number", number), ("low", low), ("high", decimal.MaxValue)));
        }
    }

    private void ExpectAny(IReadOnlyList<uint> ages, string path)
    {
        if (ages.Count == 0)
        {
            Add(new Fault(FaultCodes.Empty, path));
        }
    }

    /// <summary>Whether an instant starts a period of the frame; the fault names the start of the period that it is in.</summary>
    private bool ExpectStart(Instant instant, string path)
    {
        if (instant.InZone(form.Frame.Period.Zone).Year is >= 1 and <= 9998 && form.Frame.Period.Of(instant).Start == instant)
        {
            return true;
        }

        Add(new Fault(FaultCodes.NotAPeriod, path, ("instant", instant), ("period", form.Frame.Period.ToString())));
        return false;
    }

    private void Add(Fault fault)
    {
        if (_faults.Count < JsonReading.MostFaults)
        {
            _faults.Add(fault);
        }
    }
}
