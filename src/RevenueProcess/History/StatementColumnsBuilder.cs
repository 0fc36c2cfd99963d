using NodaTime;

namespace RevenueProcess;

/// <summary>Collects statements in columns.</summary>
internal sealed class StatementColumnsBuilder(AttributeTexts attributes)
{
    private readonly List<int> _journeys = [];
    private readonly List<long> _ticks = [];
    private readonly ValueColumnBuilder _values = new();
    private readonly OptionalColumnBuilder<LocalDate?> _expectedCloses = new(absent: null);
    private readonly CodedColumnBuilder _owners = new();
    private readonly AttributeColumnsBuilder _attributes = new(attributes);

    /// <summary>Adds a row.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="journey">The number of its journey.</param>
    /// <param name="value">Its value, unless that is put aside.</param>
    public void Add(Statement statement, int journey, decimal? value)
    {
        var row = _ticks.Count;
        _journeys.Add(journey);
        _ticks.Add(statement.At.ToUnixTimeTicks());
        _values.Set(row, value, statement.Currency, statement.Doubt);
        if (statement.ExpectedClose is { } close)
        {
            _expectedCloses.Set(row, close);
        }

        _owners.Set(row, statement.Owner);
        _attributes.Set(row, statement.Attributes);
    }

    /// <summary>The columns; null where nothing was stated.</summary>
    public LogStatements? Build() => _ticks.Count == 0 ? null : new LogStatements
    {
        Journeys = [.. _journeys],
        Ticks = [.. _ticks],
        Values = _values.Build(),
        ExpectedCloses = _expectedCloses.Build(),
        Owners = _owners.Build(),
        Attributes = _attributes.Build(),
    };
}
