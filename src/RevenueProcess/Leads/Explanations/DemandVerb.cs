namespace RevenueProcess;

/// <summary>The verb of a requirement.</summary>
internal enum DemandVerb
{
    /// <summary>A value must be at least 50.</summary>
    Be = 0,

    /// <summary>A signal must be seen within 30 days.</summary>
    BeSeen = 1,

    /// <summary>A text must contain another.</summary>
    Contain = 2,

    /// <summary>A custom condition must hold.</summary>
    Hold = 3,
}
