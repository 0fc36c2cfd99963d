using System.Text.Json;
using FsCheck.Xunit;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Time;

/// <summary>The JSON form of calendars, its schema and its page.</summary>
[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 200)]
public sealed class BusinessCalendarJsonLaws
{
    private static readonly DocumentSchema _schema = new("docs/calendar.schema.json");

    [Property]
    public void A_calendar_is_read_back_equal_and_written_alike(Stretch stretch)
    {
        var json = BusinessCalendarJson.Write(stretch.Calendar);
        var read = BusinessCalendarJson.Read(json);
        Assert.Equal(stretch.Calendar, read);
        Assert.Equal(stretch.Calendar.GetHashCode(), read.GetHashCode());
        Assert.Equal(json, BusinessCalendarJson.Write(read));
        Assert.Equal(read, BusinessCalendarJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Property]
    public void A_written_calendar_fits_the_schema(Stretch stretch) => Assert.Empty(_schema.FaultsOf(BusinessCalendarJson.Write(stretch.Calendar)));

    [Fact]
    public void The_example_of_the_page_fits_the_schema_and_is_written_as_it_stands()
    {
        var example = ExampleOfThePage();
        Assert.Empty(_schema.FaultsOf(example));
        var calendar = BusinessCalendarJson.Read(example);
        Assert.Equal(calendar, BusinessCalendarJson.Read(BusinessCalendarJson.Write(calendar)));
        Assert.Equal(2, calendar.Holidays.Count);
        Assert.Equal("2026-12-24 09:00-12:00", Assert.Single(calendar.ReplacedDays).ToString());
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"name\": \"office\"", "\"name\": \" \"")]
    [InlineData("\"name\": \"office\", ", "")]
    [InlineData("\"zone\": \"Europe/Zurich\"", "\"zone\": 1")]
    [InlineData("\"monday\"", "\"Monday\"")]
    [InlineData("\"holidays\"", "\"hollidays\"")]
    [InlineData("\"date\": \"2026-12-24\", ", "")]
    [InlineData("\"2026-12-25\"", "\"25.12.2026\"")]
    [InlineData("\"2026-12-25\"", "\"0000-12-25\"")]
    [InlineData("[\"09:00-12:00\"]", "[]")]
    [InlineData("[\"09:00-12:00\"]", "[\"9:00-12:00\"]")]
    [InlineData("[\"09:00-12:00\"]", "[\"09:00-24:01\"]")]
    [InlineData("[\"09:00-12:00\"]", "\"09:00-12:00\"")]
    public void What_the_reader_refuses_of_the_form_does_not_fit_the_schema(string part, string by)
    {
        var changed = ExampleOfThePage().Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(ExampleOfThePage(), changed, StringComparer.Ordinal);
        Assert.NotEmpty(_schema.FaultsOf(changed));
        Assert.Throws<InvalidDefinitionException>(() => BusinessCalendarJson.Read(changed));
    }

    [Fact]
    public void The_schema_has_the_keys_that_are_read_and_describes_them()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/calendar.schema.json"));
        var replaced = schema.RootElement.GetProperty("$defs").GetProperty("replacedDay");
        var week = schema.RootElement.GetProperty("properties").GetProperty("week");
        Assert.Equal(CalendarKeys.OfCalendar, KeysIn(schema.RootElement));
        Assert.Equal(CalendarKeys.OfReplacedDay, KeysIn(replaced));
        Assert.Equal(CalendarKeys.OfWeek, KeysIn(week));
        Assert.All(new[] { schema.RootElement, replaced, }, each => Assert.All(each.GetProperty("properties").EnumerateObject(), key => Assert.True(key.Value.TryGetProperty("description", out _), key.Name)));

        static IEnumerable<string> KeysIn(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(key => key.Name);
    }

    [Fact]
    public void System_Text_Json_writes_the_same_form()
    {
        var calendar = BusinessCalendarJson.Read(ExampleOfThePage());
        Assert.Equal(calendar, JsonSerializer.Deserialize<BusinessCalendar>(JsonSerializer.Serialize(calendar)));
        Assert.Equal(calendar, BusinessCalendarJson.Read(JsonSerializer.Serialize(calendar)));
        Assert.Contains("no-work", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BusinessCalendar>("""{"name":"a","version":1,"zone":"UTC"}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_calendars_give_a_calendar_or_a_refusal() => Leads.StoredFormsFuzz.Try(
        [
            """{"name":"office","version":1,"zone":"Europe/Berlin","week":{"monday":["09:00-12:00","13:00-17:00"],"sunday":["00:00-24:00"]},"replacedDays":[{"date":"2026-12-24","hours":["09:00-12:00"]}],"holidays":["2026-12-25","2026-12-26"]}""",
            """{"name":"a","version":2,"zone":"Australia/Lord_Howe","week":{"friday":["22:00-24:00"],"saturday":["00:00-06:30"]},"holidays":["2027-01-01"]}""",
        ],
        json =>
        {
            var calendar = BusinessCalendarJson.Read(json);
            _ = calendar.ToString();
            return (calendar, BusinessCalendarJson.Read(BusinessCalendarJson.Write(calendar)));
        });

    private static string ExampleOfThePage() => Repository.Read("docs/calendars.md").Split("```json\n")[1].Split("```")[0];
}
