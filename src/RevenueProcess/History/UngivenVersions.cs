namespace RevenueProcess;

/// <summary>Counts the records that state versions of the process which nobody gave.</summary>
internal sealed class UngivenVersions
{
    private readonly SortedSet<int> _versions = [];
    private long _records;
    private string? _journey;

    /// <summary>Counts a record.</summary>
    public void Add(int version, string journey)
    {
        _versions.Add(version);
        _records++;
        _journey = _journey is null || string.CompareOrdinal(journey, _journey) < 0 ? journey : _journey;
    }

    /// <summary>The warning that names them, if there are any.</summary>
    public IEnumerable<Warning> Warnings() => _journey is null ? [] :
        [new Warning(WarningCodes.VersionNotGiven, "$", ("versions", _versions.Select(version => Wording.Of(version))), ("records", _records), ("journey", _journey))];
}
