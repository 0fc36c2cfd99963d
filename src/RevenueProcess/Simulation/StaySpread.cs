namespace RevenueProcess;

/// <summary>How simulated stays in a stage scatter around their mean.</summary>
public enum StaySpread
{
    /// <summary>Exponential: however long a journey has stayed, the rest of its stay has the same distribution.</summary>
    Exponential = 1,

    /// <summary>Most stays are shorter than the mean and a few much longer, as commercial work usually is.</summary>
    LogNormal,
}
