namespace RevenueProcess;

/// <summary>What becomes of the deadline of the visit that a journey is in when it migrates to another version of its process.</summary>
public enum DeadlinePolicy
{
    /// <summary>
    /// The visit stays due when it was due, whatever the new version says about the stage: what was promised holds. A visit without a deadline gets
    /// none.
    /// </summary>
    Keep = 1,

    /// <summary>
    /// The time that is left counts on, as working time by the calendar of the new version: four working hours that were left are four working hours
    /// from now. A visit that is past its due instant has no time left and keeps its deadline; one without a deadline starts with all of its time.
    /// </summary>
    KeepRemaining = 2,

    /// <summary>The time of the new version's service level starts now, as if the journey entered the stage now.</summary>
    Restart = 3,
}
