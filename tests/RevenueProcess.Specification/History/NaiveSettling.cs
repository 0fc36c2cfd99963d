using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>An entry with the instant that the order gives it: the later of its own beginning and that of the entry before it.</summary>
internal sealed record NaiveSettled(NaiveEntry Entry, Instant At)
{
    public override string ToString() => $"{Entry.Place} {At:uuuu-MM-ddTHH:mm:ss.FFFFFFF} {Entry.Row.Owner}";
}

/// <summary>Makes the visits of a journey of its entries, one entry after the other.</summary>
internal sealed class NaiveSettling(NaiveVersions versions, Duration? correctionsWithin)
{
    private readonly List<Stay> _stays = [];

    public NaivePlace? Here => _stays.Count == 0 ? null : _stays[^1].Settled.Entry.Place;

    public List<NaiveSettled> AfterClose { get; } = [];

    /// <summary>Entries to where the journey is already, for which no move is declared: they go on with the visit.</summary>
    public List<NaiveSettled> Repeats { get; } = [];

    /// <summary>Both ends of each slip.</summary>
    public List<NaiveSettled> Corrected { get; } = [];

    /// <summary>The visits that were taken back.</summary>
    public List<NaiveSettled> TakenBack { get; } = [];

    /// <summary>Each ends when the next begins.</summary>
    public IReadOnlyList<NaiveVisit> Visits =>
    [
        .. _stays.Select((stay, i) => new NaiveVisit(
            stay.Settled.Entry.Place, stay.Settled.At, i + 1 < _stays.Count ? _stays[i + 1].Settled.At : null, stay.Settled.Entry.Row, stay.ByTakingBack)
        {
            From = stay.From,
        }),
    ];

    private StageEntry? Latest => _stays.Count == 0 ? null : _stays[^1].Latest;

    public void Take(NaiveSettled settled)
    {
        var (to, row) = (settled.Entry.Place, settled.Entry.Row);
        var from = Latest;
        if (from is not null && Here == to && (row.IsMigration || !versions.AreOfOneStage(from, row)))
        {
            _stays[^1] = _stays[^1] with { Latest = row };
        }
        else if (from is not null && row.IsMigration)
        {
            (Here is { Closes: true } ? AfterClose : null)?.Add(settled);
            if (Here is { Closes: false })
            {
                _stays.Add(new Stay(settled, row, from, ByTakingBack: false));
            }
        }
        else if (versions.TakesBack(from, row))
        {
            TakeBack();
            if (Here != to)
            {
                _stays.Add(new Stay(settled, row, Latest, ByTakingBack: true));
            }
        }
        else if (Here == to && !versions.Declares(from, row))
        {
            Repeats.Add(settled);
        }
        else if (EndsSlip(settled))
        {
            Corrected.Add(_stays[^1].Settled);
            Corrected.Add(settled);
            _stays.RemoveAt(_stays.Count - 1);
        }
        else if (Here is { Closes: true } && !versions.Declares(from, row))
        {
            AfterClose.Add(settled);
        }
        else
        {
            _stays.Add(new Stay(settled, row, from, ByTakingBack: false));
        }
    }

    /// <summary>The last visit goes, and the gates that were passed on the way to it: a gate holds nobody.</summary>
    private void TakeBack()
    {
        do
        {
            TakenBack.Add(_stays[^1].Settled);
            _stays.RemoveAt(_stays.Count - 1);
        }
        while (Here is { Stage.Holds: false });
    }

    /// <summary>The stay is shorter than the import says, and ends where the journey came from.</summary>
    private bool EndsSlip(NaiveSettled settled) =>
        _stays.Count > 1 && _stays[^2].Settled.Entry.Place == settled.Entry.Place && settled.At - _stays[^1].Settled.At < correctionsWithin;

    /// <summary>A visit so far: the entry that began it, the latest that goes on with it, and the one it came from.</summary>
    private sealed record Stay(NaiveSettled Settled, StageEntry Latest, StageEntry? From, bool ByTakingBack);
}
