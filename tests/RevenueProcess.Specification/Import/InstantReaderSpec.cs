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
