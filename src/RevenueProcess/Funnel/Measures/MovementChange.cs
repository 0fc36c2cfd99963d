namespace RevenueProcess;

/// <summary>What the journeys that were open at the first instant were worth then, and how that changed.</summary>
internal enum MovementChange
{
    /// <summary>Their value at the first instant; counted are those without one.</summary>
    First = 1,

    /// <summary>By how much the value of some rose; counted are these.</summary>
    Increased,

    /// <summary>By how much the value of some fell; counted are these.</summary>
    Decreased,
}
