using NodaTime;
using NodaTime.Text;

namespace RevenueProcess.Specification.Import;

/// <summary>What dates and times in files mean.</summary>
public sealed class InstantReaderSpec
{
    [Theory]
    [InlineData("Europe/Berlin", "2018-05-01", "2018-04-30T22:00:00Z")]
    [InlineData("America/Sao_Paulo", "2017-10-15", "2017-10-15T03:00:00Z")] // the day began at 01:00
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")] // the day did not exist
    [InlineData("Europe/Berlin", "2018-03-25 02:30:00", "2018-03-25T01:30:00Z")] // skipped: moves forward by the gap
    [InlineData("Europe/Berlin", "2018-10-28 02:30:00", "2018-10-28T00:30:00Z")] // repeated: the earlier
    [InlineData("Europe/Berlin", "2018-05-01T17:30:00.5", "2018-05-01T15:30:00.5Z")]
    [InlineData("Europe/Berlin", "2018-05-01T17:30:00+05:30", "2018-05-01T12:00:00Z")]
    [InlineData("Europe/Berlin", "2018-05-01T17:30:00Z", "2018-05-01T17:30:00Z")]
    [InlineData("Europe/Berlin", "2018-05-01 17:30", "2018-05-01T15:30:00Z")]
    public void Iso_is_read_without_patterns(string zone, string text, string instant)
    {
        Assert.True(InstantReader.Iso(DateTimeZoneProviders.Tzdb[zone]).TryRead(text, out var read));
        Assert.Equal(InstantPattern.ExtendedIso.Parse(instant).Value, read.At);
    }

    [Theory]
    [InlineData("2024-03-01T10:00:00.000+0000")]
    [InlineData("2024-03-01 10:00:00+00")]
    [InlineData("2024-03-01 10:00:00 UTC")]
    [InlineData("2024-03-01 10:00:00 gmt")]
    [InlineData("2024-03-01 10:00:00 +0000")]
    [InlineData("20240301T100000Z")]
    [InlineData("20240301 1000Z")]
    [InlineData("2024-03-01T10:00Z")]
    [InlineData("2024-03-01T10Z")]
    [InlineData("2024-03-01t10:00:00z")]
    [InlineData("2024/3/1 10:00:00,000Z")]
    [InlineData("2024-03-01  10:00:00-00:00")]
    [InlineData("2024-03-01T05:00:00-0500")]
    [InlineData("2024-03-01 9:00:00 -01")]
    public void What_databases_write_is_the_same_instant(string text)
    {
        Assert.True(InstantReader.Iso(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).TryRead(text, out var read));
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 10, 0), read.At);
    }

    [Theory]
    [InlineData("2024-03-01T24:00:00Z", "2024-03-02T00:00:00Z")]
    [InlineData("2024-03-01 10:00:00.123456789Z", "2024-03-01T10:00:00.123456789Z")]
    [InlineData("2024-3-1", "2024-03-01T00:00:00Z")]
    [InlineData("0202-01-09", "0202-01-09T00:00:00Z")]
    public void So_are_these(string text, string instant)
    {
        Assert.True(InstantReader.Iso(DateTimeZone.Utc).TryRead(text, out var read));
        Assert.Equal(instant, InstantPattern.ExtendedIso.Format(read.At));
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-13-01")]
    [InlineData("2024-03/01")]
    [InlineData("2024-3")]
    [InlineData("24-03-01")]
    [InlineData("202403011")]
    [InlineData("2024-03-01T")]
    [InlineData("2024-03-01T10:0Z")]
    [InlineData("2024-03-01T24:00:01Z")]
    [InlineData("2024-03-01T10:60Z")]
    [InlineData("2024-03-01T10:00:00.Z")]
    [InlineData("2024-03-01T10:00:00+1")]
    [InlineData("2024-03-01T10:00:00+01:")]
    [InlineData("2024-03-01T10:00:00+19:00")]
    [InlineData("2024-03-01T10:00:00 CET")]
    [InlineData("2024-03-01T10:00:00Z ")]
    [InlineData("1/2/2024")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.False(InstantReader.Iso(DateTimeZone.Utc).TryRead(text, out _));

    [Theory]
    [InlineData("unix seconds", "1709287200", "2024-03-01T10:00:00Z")]
    [InlineData("unix seconds", "1709287200.5", "2024-03-01T10:00:00.5Z")]
    [InlineData("unix seconds", "-1", "1969-12-31T23:59:59Z")]
    [InlineData("unix seconds", "1709287200000", null)]
    [InlineData("unix seconds", "1.7E9", null)]
    [InlineData("unix milliseconds", "1709287200123", "2024-03-01T10:00:00.123Z")]
    [InlineData("spreadsheet days", "45352", "2024-02-29T23:00:00Z")]
    [InlineData("spreadsheet days", "45352.4166666667", "2024-03-01T09:00:00Z")]
    [InlineData("spreadsheet days", "1", "1899-12-31T23:00:00Z")]
    [InlineData("spreadsheet days", "59", "1900-02-27T23:00:00Z")]
    [InlineData("spreadsheet days", "60", null)]
    [InlineData("spreadsheet days", "61", "1900-02-28T23:00:00Z")]
    [InlineData("spreadsheet days", "0", null)]
    [InlineData("spreadsheet days", "2950000", null)]
    public void Numbers_are_instants_where_their_name_says_so(string name, string text, string? instant)
    {
        var isRead = InstantReader.Of([name], DateTimeZoneProviders.Tzdb["Europe/Berlin"]).TryRead(text, out var read);
        Assert.Equal(instant, isRead ? InstantPattern.ExtendedIso.Format(read.At) : null);
    }

    [Theory]
    [InlineData("uuuu-mm-dd", false)]
    [InlineData("HH:mm", false)]
    [InlineData("uuuu", false)]
    [InlineData("dddd uuuu MM", false)]
    [InlineData("d/M/yy", true)]
    [InlineData("iso", true)]
    public void A_pattern_says_year_month_and_day(string pattern, bool isOne) => Assert.Equal(isOne, InstantReader.IsPattern(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2018-02-30")]
    [InlineData("01.05.2018")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Anything_else_is_not(string text) => Assert.False(InstantReader.Iso(DateTimeZone.Utc).TryRead(text, out _));

    [Theory]
    [InlineData("2018-05-01", "1:00:00:00")]
    [InlineData("2018-03-25", "0:23:00:00")] // the clocks go forward
    [InlineData("2018-10-28", "1:01:00:00")]
    [InlineData("2018-05-01 17:30", "0:00:01:00")]
    [InlineData("2018-05-01 17:30:00", "0:00:00:00")]
    [InlineData("2018-05-01T17:30:00Z", "0:00:00:00")]
    [InlineData("01.05.2018 17", "0:01:00:00")]
    public void A_stamp_lasts_as_long_as_the_unit_it_is_written_to(string text, string precision)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Assert.True(InstantReader.Iso(zone).TryRead(text, out var stamp) || InstantReader.Of(["dd.MM.uuuu HH"], zone).TryRead(text, out stamp));
        Assert.Equal(precision, DurationPattern.Roundtrip.Format(stamp.Precision));
    }

    [Theory]
    [InlineData("2018-05-01 00:00:00", "2018-04-30T22:00:00Z")]
    [InlineData("2018-05-01T00:00:00Z", "2018-04-30T22:00:00Z")] // the day that is written, in the zone
    [InlineData("2018-05-01", "2018-04-30T22:00:00Z")]
    [InlineData("2018-05-01 00:00:01", null)]
    public void Midnights_declared_to_be_dates_are_their_day(string text, string? day)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var isRead = InstantReader.Iso(zone).OfDates().TryRead(text, out var stamp);
        Assert.Equal(day, isRead ? InstantPattern.ExtendedIso.Format(stamp.At) : null);
        Assert.Equal(isRead ? Duration.FromDays(1) : Duration.Zero, stamp.Precision);
    }

    [Fact]
    public void Patterns_are_tried_in_order()
    {
        var reader = InstantReader.Of(["MM/dd/uuuu", "dd/MM/uuuu", "uuuuMMddHHmmo<m>"], DateTimeZone.Utc);

        Assert.Equal("2018-02-01T00:00:00Z 2018-02-13T00:00:00Z 2018-02-13T08:30:00Z", string.Join(' ', new[] { "02/01/2018", "13/02/2018", "201802131000+01:30" }.Select(Read)));

        string Read(string text) => reader.TryRead(text, out var stamp) ? InstantPattern.ExtendedIso.Format(stamp.At) : "none";
    }
}
