namespace RevenueProcess;

/// <summary>How long a reporting period is, on the calendar.</summary>
public enum PeriodUnit
{
    /// <summary>A calendar day, from start of day to the next start of day.</summary>
    Day = 1,

    /// <summary>A week of ISO 8601: Monday to Sunday; week 1 is the one that holds the year's first Thursday.</summary>
    IsoWeek,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months, counted from the start of the (fiscal) year.</summary>
    Quarter,

    /// <summary>Twelve months, counted from the start of the (fiscal) year.</summary>
    Year,
}
