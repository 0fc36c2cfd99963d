using NodaTime;

namespace RevenueProcess;

/// <summary>How one journey stood at an earlier instant. The default: it had not started.</summary>
/// <param name="HasStarted">Whether it had a visit.</param>
/// <param name="Stage">The stage that it was in, as visits number it.</param>
/// <param name="IsWon">Whether it was won.</param>
/// <param name="Value">The latest value stated; null where none was.</param>
/// <param name="ExpectedClose">The latest day stated on which it was expected to close; null where none was.</param>
internal readonly record struct JourneyThen(bool HasStarted, ushort Stage, bool IsWon, decimal? Value, LocalDate? ExpectedClose);
