using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>A journey, as the naive model sees it: its entries in order, and what they come to.</summary>
internal sealed class NaiveJourney
{
    private readonly NaiveVersions _versions;
    private readonly Duration? _correctionsWithin;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly NaiveSettling _settling;

    private NaiveJourney(
        NaiveVersions versions, string id, IReadOnlyList<NaiveSettled> entries, IReadOnlyList<Statement> statements, IReadOnlyList<Touch> touches,
        Duration? correctionsWithin)
    {
        _versions = versions;
        _correctionsWithin = correctionsWithin;
        _statements = statements;
        Touches = touches;
        Id = id;
        Entries = entries;
        _settling = new NaiveSettling(versions, correctionsWithin);
        foreach (var entry in entries)
        {
            _settling.Take(entry);
        }
    }

    public string Id { get; }

    /// <summary>Every entry, in order.</summary>
    public IReadOnlyList<NaiveSettled> Entries { get; }

    /// <summary>What was done with the lead, in no order.</summary>
    public IReadOnlyList<Touch> Touches { get; }

    public IReadOnlyList<NaiveVisit> Visits => _settling.Visits;

    public IReadOnlyList<NaiveSettled> AfterClose => _settling.AfterClose;

    public IReadOnlyList<NaiveSettled> Repeats => _settling.Repeats;

    public IReadOnlyList<NaiveSettled> Corrected => _settling.Corrected;

    public IReadOnlyList<NaiveSettled> TakenBack => _settling.TakenBack;

    /// <summary>The latest value stated.</summary>
    public decimal? Value => Said().Select(said => said.Value).LastOrDefault(value => value is not null);

    /// <summary>The latest day stated on which it is expected to close.</summary>
    public LocalDate? ExpectedClose => _statements.OrderBy(said => said.At).ThenBy(said => said, Comparer<Statement>.Create(CompareStatements))
        .Select(said => said.ExpectedClose).LastOrDefault(day => day is not null);

    /// <summary>The first of each attribute stated.</summary>
    public IReadOnlyDictionary<string, string> Attributes => Said().SelectMany(said => said.Attributes)
        .GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    /// <summary>Who owned the lead at the entry of a visit: whom its entry names, else whom an earlier one or a statement by then named last.</summary>
    public string? OwnerOf(NaiveVisit visit) => visit.Entry.Owner
        ?? Visits.TakeWhile(earlier => earlier != visit).Select(earlier => (earlier.Entered, earlier.Entry.Owner))
            .Concat(_statements.Where(said => said.At <= visit.Entered).Order(Comparer<Statement>.Create(CompareStatements)).Select(said => (Entered: said.At, said.Owner)))
            .Where(said => said.Owner is not null).OrderBy(said => said.Entered) // Keeps the order at one instant.
            .Select(said => said.Owner).LastOrDefault();

    /// <summary>The same, if nobody had stated anything.</summary>
    public NaiveJourney WithoutStatements => new(_versions, Id, Entries, [], Touches, _correctionsWithin);

    public static NaiveJourney Of(
        NaiveVersions versions, string id, IEnumerable<StageEntry> rows, IEnumerable<Statement> statements, IEnumerable<Touch> touches,
        Duration? correctionsWithin)
    {
        var left = rows.GroupBy(row => (Place: versions.PlaceOf(row), row.Entered, row.Precision, row.Sequence))
            .Select(same => new NaiveEntry(same.Key.Place, same)).ToList();
        var settling = new NaiveSettling(versions, correctionsWithin);
        var ordered = new List<NaiveSettled>();
        while (left.Count > 0)
        {
            var next = NaiveOrder.Next(versions.Process, left, settling.Here);
            left.Remove(next);
            ordered.Add(new NaiveSettled(next, ordered.Count == 0 ? next.Begins : Instant.Max(next.Begins, ordered[^1].At)));
            settling.Take(ordered[^1]);
        }

        return new NaiveJourney(versions, id, ordered, [.. statements], [.. touches], correctionsWithin);
    }

    /// <summary>What a cut at an instant sees: the entries settled before it whose own interval ends by then.</summary>
    public NaiveJourney CutAt(Instant t) => new(
        _versions, Id, [.. Entries.Where(entry => entry.At < t && entry.Entry.Ends <= t)], [.. _statements.Where(said => said.At < t)],
        [.. Touches.Where(touch => touch.At < t)], _correctionsWithin);

    /// <summary>All that is known of the journey, in words.</summary>
    public override string ToString() =>
        $"{Id} {Value} [{string.Join(", ", Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))}] {string.Join("; ", Visits)}"
        + $" | after close {string.Join("; ", AfterClose)} | repeats {string.Join("; ", Repeats)} | slips {string.Join("; ", Corrected)} | taken back {string.Join("; ", TakenBack)}";

    /// <summary>What entries and statements say beside the stage, in time; at one instant the entries first, in their order. A slip says nothing.</summary>
    private IEnumerable<(decimal? Value, IReadOnlyDictionary<string, string> Attributes)> Said() =>
        Entries.Except(Corrected).SelectMany(settled => settled.Entry.Rows.Select(row => (settled.At, row.Value, row.Attributes)))
            .Concat(_statements.Order(Comparer<Statement>.Create(CompareStatements)).Select(said => (said.At, said.Value, said.Attributes)))
            .OrderBy(said => said.At) // Keeps the order at one instant.
            .Select(said => (said.Value, said.Attributes));

    private static int CompareStatements(Statement left, Statement right) => NaiveDetails.First(
    [
        NaiveDetails.Compare(left.Owner, left.Value, left.Attributes, right.Owner, right.Value, right.Attributes),
        Comparer<LocalDate>.Default.Compare(left.ExpectedClose ?? LocalDate.MaxIsoValue, right.ExpectedClose ?? LocalDate.MaxIsoValue),
    ]);
}
