namespace RevenueProcess;

/// <summary>What an entry of a journey comes to when it settles.</summary>
internal enum EntryFate : byte
{
    /// <summary>It begins a visit.</summary>
    Visit = 1,

    /// <summary>It takes back the visit before it and begins one, since it leads elsewhere than to the stage before that.</summary>
    VisitByTakeBack,

    /// <summary>It takes back the visit before it and leads to the stage before that, where the visit runs on.</summary>
    TakeBack,

    /// <summary>It began a visit that was taken back: that counts nowhere.</summary>
    TakenBack,

    /// <summary>It is a slip, or the return from one.</summary>
    Correction,

    /// <summary>It repeats the stage the journey is in.</summary>
    Repeat,

    /// <summary>It goes on with the visit: the journey came to another version, or to a stage that a plan makes one with that of the visit.</summary>
    Continues,

    /// <summary>It equals the entry before it.</summary>
    Surplus,

    /// <summary>It comes after a closing stage, from which no declared move leads to it.</summary>
    AfterClose,
}
