using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Records so far from all others that their year must be wrong. A few that come more than two years after all others, and what lies before
/// 1900, are put aside, so that they settle no as-of. A few that come so long before all others are kept: history may be long.
/// </summary>
/// <remarks>A few are at most one in a hundred, or a single one of at least five; a record told twice counts once.</remarks>
internal sealed class FarInstants
{
    private const int EnoughForOne = 5, EnoughForEach = 100;

    private static readonly long _earliest = Instant.FromUtc(1900, 1, 1, 0, 0).ToUnixTimeTicks();

    private readonly LogColumns _columns;
    private readonly LogMarks _marks;
    private readonly HashSet<RecordKey> _aside = [];
    private readonly FarGroup? _early;

    /// <summary>Finds far instants and puts aside what lies outside of the range that the options state, else what the rule says.</summary>
    public FarInstants(LogColumns columns, StageLogOptions options, LogMarks marks)
    {
        _columns = columns;
        _marks = marks;
        SetOutsideAside(options.Earliest?.ToUnixTimeTicks() ?? _earliest, options.Latest?.ToUnixTimeTicks() ?? long.MaxValue);
        var gaps = Gaps();
        while (options.Latest is null && gaps.FindIndex(gap => AreFew(gap.After, long.MaxValue)) is var late and >= 0)
        {
            // What is left may end in a far group of its own.
            SetOutsideAside(long.MinValue, gaps[late].Before);
            gaps = gaps[..late];
        }

        var early = options.Earliest is null ? gaps.FindLastIndex(gap => AreFew(long.MinValue, gap.Before)) : -1;
        _early = early < 0 ? null : FarGroup.Of(Between(long.MinValue, gaps[early].Before), columns.Keys);
    }

    /// <summary>What a reader of the log must know of them.</summary>
    public IEnumerable<Warning> Warnings()
    {
        if (FarGroup.Of(_aside, _columns.Keys) is { } aside)
        {
            yield return aside.Warning(WarningCodes.FarInstants);
        }

        if (_early is not null)
        {
            yield return _early.Warning(WarningCodes.EarlyInstants);
        }
    }

    private void SetOutsideAside(long earliest, long latest)
    {
        if (_marks.Range() is var (least, most) && (least < earliest || most > latest))
        {
            _aside.UnionWith(_marks.Kept().Where(record => record.Ticks < earliest || record.Ticks > latest));
            _marks.SetOutsideAside(earliest, latest);
        }
    }

    /// <summary>The gaps of more than two years between records that are kept.</summary>
    private List<(long Before, long After)> Gaps()
    {
        if (_marks.Range() is not var (least, most) || most - least < TimeCells.LeastGap)
        {
            return [];
        }

        var cells = new TimeCells(least, most);
        cells.Add(_columns.Ticks, _marks.Entries);
        cells.Add(_columns.Statements?.Ticks, _marks.Statements);
        cells.Add(_columns.Touches?.Ticks, _marks.Touches);
        return [.. cells.Gaps()];
    }

    /// <summary>Whether the records of a range are few among all: no more than matter are counted, since most gaps have many on both sides.</summary>
    private bool AreFew(long from, long to)
    {
        var most = Math.Max(1, _columns.Records / EnoughForEach);
        var few = CountUpTo(most + 1, Between(from, to));
        var enough = few == 1 ? EnoughForOne : few * EnoughForEach;
        return few <= most && CountUpTo(enough, _marks.Kept()) == enough;
    }

    private IEnumerable<RecordKey> Between(long from, long to) => _marks.Kept().Where(record => record.Ticks >= from && record.Ticks <= to);

    private static int CountUpTo(int most, IEnumerable<RecordKey> records) => records.Distinct().Take(most).Count();
}
