namespace RevenueProcess;

/// <summary>A cell of a file, and what an import names it for.</summary>
/// <param name="Key">What for, in the words of the import: <c>journey</c>, <c>attribute source</c>.</param>
/// <param name="Kind">As what its text is read.</param>
/// <param name="Cell">The cell; null where the import says nothing of it.</param>
internal readonly record struct ColumnPart(string Key, ColumnKind Kind, ImportCell? Cell);
