using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>One step of a survival curve: the curve has this height from this age on, until the next step.</summary>
/// <remarks>The default value is age 0, nobody at risk, survival 0 in [0, 0]; no curve holds it. Equal when all parts are.</remarks>
/// <param name="Age">The age of the step, in the grain of the life table.</param>
/// <param name="AtRisk">Subjects at risk just before the step.</param>
/// <param name="Events">Subjects that ended at this age by a cause that counts.</param>
/// <param name="Survival">The share that survives beyond this age, from 0 to 1.</param>
/// <param name="Interval">The pointwise interval of the survival; at 0 that of the curve just before, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalPoint(uint Age, long AtRisk, long Events, double Survival, Bounds Interval);
