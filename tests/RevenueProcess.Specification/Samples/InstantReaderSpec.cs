using NodaTime;
using NodaTime.Text;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Specification.Samples;

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
        Assert.Equal(InstantPattern.ExtendedIso.Parse(instant).Value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2018-02-30")]
    [InlineData("01.05.2018")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Anything_else_is_not(string text) => Assert.False(InstantReader.Iso(DateTimeZone.Utc).TryRead(text, out _));

    [Fact]
    public void Patterns_are_tried_in_order()
    {
        var reader = InstantReader.Of(["MM/dd/uuuu", "dd/MM/uuuu", "uuuuMMddHHmmo<m>"], DateTimeZone.Utc, (_, why) => new InvalidOperationException(why));

        Assert.Equal("2018-02-01T00:00:00Z 2018-02-13T00:00:00Z 2018-02-13T08:30:00Z", string.Join(' ', new[] { "02/01/2018", "13/02/2018", "201802131000+01:30" }.Select(Read)));

        string Read(string text) => reader.TryRead(text, out var instant) ? InstantPattern.ExtendedIso.Format(instant.Value) : "none";
    }
}
