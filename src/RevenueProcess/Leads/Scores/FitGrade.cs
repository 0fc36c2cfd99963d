namespace RevenueProcess;

/// <summary>How well a lead fits, from D, the lowest and the default, to A. Greater is better.</summary>
public enum FitGrade
{
    /// <summary>The lowest.</summary>
    D = 0,

    /// <summary>Above D.</summary>
    C = 1,

    /// <summary>Above C.</summary>
    B = 2,

    /// <summary>The best.</summary>
    A = 3,
}
