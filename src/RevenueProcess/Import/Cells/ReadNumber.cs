namespace RevenueProcess;

/// <summary>What a cell of numbers holds.</summary>
/// <param name="Value">The number; null where there is none, or where it cannot be read.</param>
/// <param name="Unread">The text of a number that cannot be read; null where there is none, or where it can.</param>
/// <param name="Doubt">A doubt whether it is the number, which the rest of the file settles.</param>
/// <param name="Currency">The currency of the number; null where nothing says it.</param>
internal readonly record struct ReadNumber(decimal? Value, string? Unread, ValueDoubt? Doubt, string? Currency);
