namespace RevenueProcess;

/// <summary>Business calendars in System.Text.Json: as <see cref="BusinessCalendarJson"/> writes them.</summary>
internal sealed class BusinessCalendarConverter() : StoredConverter<BusinessCalendar, BusinessCalendar>(BusinessCalendarJson.Write, CalendarReading.Read);
