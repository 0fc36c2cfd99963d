namespace RevenueProcess;

/// <summary>Which of the unknown stages a visit is in.</summary>
/// <param name="Visit">The number of the visit.</param>
/// <param name="Unknown">The place of the stage's text among the unknown ones.</param>
internal readonly record struct ElsewhereVisit(int Visit, int Unknown);
