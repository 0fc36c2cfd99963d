namespace RevenueProcess;

/// <summary>A set of verdicts.</summary>
[Flags]
internal enum PossibleVerdicts
{
    None = 0,
    NotMet = 1,
    Unknown = 2,
    Met = 4,
    Known = NotMet | Met,
    Any = NotMet | Unknown | Met,
}
