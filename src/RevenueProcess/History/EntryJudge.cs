namespace RevenueProcess;

/// <summary>Judges the moves between recorded entries, each by the version that its record states, else by the process of the log.</summary>
internal sealed class EntryJudge(LogColumns columns, LogDetails details)
{
    private readonly LogVersions _versions = details.Versions;
    private readonly PairFlags[] _pairs = new PairFlags[columns.Count];

    /// <summary>What is true of the move from one entry to another, which is kept for the account of the second.</summary>
    /// <param name="from">The row of the entry before; null for the first of a journey.</param>
    /// <param name="to">The row of the entry.</param>
    public PairFlags Judge(int? from, int to)
    {
        var (version, stage) = PlaceOf(to);
        var pairs = _versions[version].Pairs;
        var left = pairs.Nowhere;
        if (from is { } row)
        {
            var place = PlaceOf(row);
            left = _versions.Map(place.Version, place.Stage, version);
        }

        return _pairs[to] = pairs[left, stage];
    }

    /// <summary>Whether two entries are of one stage, as the version of the second sees it.</summary>
    public bool AreOfOneStage(int one, int other)
    {
        var ((from, left), (version, stage)) = (PlaceOf(one), PlaceOf(other));
        return _versions.Map(from, left, version) == stage;
    }

    /// <summary>Whether an entry says that its journey came to another version, which is no move.</summary>
    public bool IsMigration(int row) => details.Marks[row].HasFlag(MoveMarks.Migration);

    /// <summary>The judgement of the move into an entry.</summary>
    public JudgedMove MoveInto(int row) => details.Places[row].Version is var version && version == JudgedMove.NoVersion
        ? new JudgedMove(version, IsGiven: true, _pairs[row])
        : new JudgedMove(version, _versions.TryFind(version, out _), _pairs[row]);

    private (int Version, int Stage) PlaceOf(int row)
    {
        var place = details.Places[row];
        return _versions.TryFind(place.Version, out var version) ? (version, place.Stage)
            : (LogVersions.Current, Math.Min(columns.Stages[row], _versions[LogVersions.Current].Pairs.Elsewhere));
    }
}
