namespace RevenueProcess;

/// <summary>Of what a number in the key of a table is the number.</summary>
internal enum AxisKind
{
    /// <summary>Of a stage, or one higher than the last of them: elsewhere.</summary>
    Stage = 1,

    /// <summary>Of a stage, of elsewhere, or one higher: nowhere, which is before the start and after the last visit.</summary>
    StageOrNowhere,

    /// <summary>Of a team of the process, or one higher than the last of them: nobody.</summary>
    Team,

    /// <summary>Of a team that hands over and the stage that receives: the number of the team, times that of all stages, and that of the stage.</summary>
    Handoff,

    /// <summary>Of one of the pairs that conversion is measured between.</summary>
    Pair,

    /// <summary>Of one of the <see cref="TableAxis.Words"/>.</summary>
    Words,

    /// <summary>Of a deviation: its kind and its two stages, as <see cref="DeviationNumbers"/> numbers them.</summary>
    Deviation,

    /// <summary>A version of the process, which is its own number; <see cref="JudgedMove.NoVersion"/> for none.</summary>
    Version,
}
