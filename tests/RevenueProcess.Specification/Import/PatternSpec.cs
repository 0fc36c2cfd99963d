namespace RevenueProcess.Specification.Import;

/// <summary>Patterns that are not meant as they are written.</summary>
public sealed class PatternSpec
{
    [Theory]
    [InlineData("DD.MM.YYYY HH:mm", "dd.MM.uuuu HH:mm")]
    [InlineData("dd.mm.yyyy", "dd.MM.uuuu")]
    [InlineData("dd.mm.yyyy hh:mm:ss", "dd.MM.uuuu HH:mm:ss")]
    [InlineData("yyyy-MM-dd HH:MM", "uuuu-MM-dd HH:mm")]
    [InlineData("MM/DD/YY hh:mm a", "MM/dd/yy hh:mm tt")]
    [InlineData("m/d/yyyy h:mm AM/PM", "M/d/uuuu h:mm tt")]
    [InlineData("YYYY-MM-DDTHH:mm:SS", "uuuu-MM-dd'T'HH:mm:ss")]
    [InlineData("%d.%m.%Y %H:%M", "dd.MM.uuuu HH:mm")]
    [InlineData("%d/%b/%y %I:%M %p", "dd/MMM/yy hh:mm tt")]
    public void The_notation_of_other_systems_is_told_in_this_one(string text, string pattern)
    {
        var fault = FaultOf(text);

        Assert.Equal((FaultCodes.OtherNotation, pattern), (fault.Code, fault.Parameters["pattern"].Value));
    }

    [Theory]
    [InlineData("dd.MM.uu HH:mm", "dd.MM.yy HH:mm", "dd.MM.uuuu HH:mm")]
    [InlineData("d/M/u", "d/M/yy", "d/M/uuuu")]
    public void A_year_of_two_digits_is_one_of_this_century_or_none(string text, params string[] patterns)
    {
        Assert.False(InstantReader.IsPattern(text));
        var fault = FaultOf(text);

        Assert.Equal(FaultCodes.ShortYear, fault.Code);
        Assert.Equal(patterns, fault.Parameters["patterns"].Values);
    }

    [Theory]
    [InlineData("dd.MM.yy", "05.01.26", 2026)]
    [InlineData("yyyy-MM-dd", "2026-01-05", 2026)]
    public void Patterns_that_say_the_century_are_none_of_these(string pattern, string text, int year)
    {
        Assert.True(InstantReader.Of([pattern], NodaTime.DateTimeZone.Utc).TryRead(text, out var stamp));
        Assert.Equal(year, stamp.Day!.Value.Year);
    }

    [Theory]
    [InlineData("tomorrow", FaultCodes.NotPattern)]
    [InlineData("%", FaultCodes.NotPattern)]
    [InlineData("%q", FaultCodes.NotPattern)]
    [InlineData("HH:mm", FaultCodes.IncompletePattern)]
    public void What_means_nothing_is_told_as_before(string text, string code) => Assert.Equal(code, FaultOf(text).Code);

    private static Fault FaultOf(string pattern) => Assert.Single(Assert.Throws<InvalidDefinitionException>(() => ImportMapJson.Read(
        $$$"""{"patterns":["{{{pattern}}}"],"files":[{"kind":"long","file":"f","columns":{"journey":"id","stage":"stage","instant":"at"}}]}""")).Faults);
}
