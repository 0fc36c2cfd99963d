namespace RevenueProcess;

/// <summary>Of what a number in the key of a table is the number.</summary>
internal enum AxisKind
{
    /// <summary>Of a stage, or one higher than the last of them: elsewhere.</summary>
    Stage = 1,

    /// <summary>Of a stage, of elsewhere, or one higher: nowhere, which is before the start and after the last visit.</summary>
    StageOrNowhere,

    /// <summary>Of one of the pairs that conversion is measured between.</summary>
    Pair,

    /// <summary>A <see cref="ConversionEnd"/>.</summary>
    End,

    /// <summary>A <see cref="JourneyStanding"/>.</summary>
    Standing,
}
