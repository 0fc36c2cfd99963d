namespace RevenueProcess;

/// <summary>What a node of an <see cref="Explanation"/> stands for.</summary>
public enum ExplanationKind
{
    /// <summary>A comparison.</summary>
    Leaf = 0,

    /// <summary>All children must be met.</summary>
    All = 1,

    /// <summary>One child must be met.</summary>
    Any = 2,

    /// <summary>A stated number of children must be met.</summary>
    AtLeast = 3,

    /// <summary>The only child must not be met.</summary>
    Not = 4,

    /// <summary>Another definition, whose criterion is the only child.</summary>
    Definition = 5,
}
