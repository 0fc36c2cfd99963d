using FsCheck.Xunit;
using System.Globalization;

namespace RevenueProcess.Specification.Import;

/// <summary>How numbers are written, with examples.</summary>
public sealed class NumberFormatSpec
{
    [Theory]
    [InlineData("1234.5", "1200.00", "1200.00")]
    [InlineData("1234.5", "12e2", "1200")]
    [InlineData("1234.5", "$1200", "1200")]
    [InlineData("1234.5", "1200 €", "1200")]
    [InlineData("1234.5", "EUR 1200.5", "1200.5")]
    [InlineData("1234.5", "(300)", "-300")]
    [InlineData("1234.5", "($300.25)", "-300.25")]
    [InlineData("1234.5", "-$300", "-300")]
    [InlineData("1234.5", "$-300", "-300")]
    [InlineData("1234.5", "300-", "-300")]
    [InlineData("1234.5", "1.000", "1.000")]
    [InlineData("1234.5", "1,200.00", null)]
    [InlineData("1234.5", "1.200,50", null)]
    [InlineData("1.234,5", "1.200,50", "1200.50")]
    [InlineData("1.234,5", "1.000", "1000")]
    [InlineData("1.234,5", "1000", "1000")]
    [InlineData("1.234,5", "1.00", null)]
    [InlineData("1.234,5", "1.0000,5", null)]
    [InlineData("1.234,5", "1200,50 €", "1200.50")]
    [InlineData("1,234.5", "1,234,567.89", "1234567.89")]
    [InlineData("1,234.5", "1234,567", null)]
    [InlineData("1,234.5", ",123", null)]
    [InlineData("1 234,5", "1 200,5", "1200.5")]
    [InlineData("1 234,5", "1\u00a0200", "1200")]
    [InlineData("1 234,5", "1\u202f200\u202f300 €", "1200300")]
    [InlineData("1'234.5", "CHF 1'200.50", "1200.50")]
    [InlineData("1234,5", "1200,5", "1200.5")]
    [InlineData("1234,5", "1200.5", null)]
    [InlineData("1234.5", "", null)]
    [InlineData("1234.5", "()", null)]
    [InlineData("1234.5", "EUR", null)]
    [InlineData("1234.5", "12 34", null)]
    [InlineData("1234.5", "1.2.3", null)]
    [InlineData("1234.5", "1.2M", null)]
    [InlineData("1234.5", "$5k", null)]
    [InlineData("1234.5", "TEUR 12", null)]
    [InlineData("1234.5", "3 Mio", null)]
    [InlineData("1234.5", "3 Mio €", null)]
    [InlineData("1234.5", "12 pcs", null)]
    [InlineData("1234.5", "REV-17", null)]
    [InlineData("1234.5", "12 eur", null)]
    [InlineData("1234.5", "ABC 12", null)]
    [InlineData("1234.5", "Q3", null)]
    [InlineData("1234.5", "EUR 12 USD", null)]
    [InlineData("1234.5", "EUR 12 €", "12")]
    [InlineData("1234.5", "USD $ 12", "12")]
    [InlineData("1234.5", "US$12", "12")]
    [InlineData("1234.5", "(EUR 12)", "-12")]
    [InlineData("1234.5", "-EUR 12", "-12")]
    [InlineData("1234.5", "12.5 kr.", "12.5")]
    [InlineData("1234.5", "Rs.12", "12")]
    [InlineData("1234.5", "¥12", "12")]
    public void A_number_is_read_as_its_format_says(string format, string text, string? number) =>
        Assert.Equal(number, NumberFormat.Like(format).Read(text)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.234.5")]
    [InlineData("1,234,5")]
    [InlineData("1234")]
    [InlineData("1234;5")]
    [InlineData("1x234.5")]
    [InlineData("")]
    public void Only_the_number_1234_5_says_a_format(string example) => Assert.Throws<ArgumentException>(() => NumberFormat.Like(example));

    [Theory]
    [InlineData("1.000,50", "1.000", true)]
    [InlineData("1,50", "12.500", true)]
    [InlineData("1,200.50", "1.000", false)]
    [InlineData("1.000,50", "1.00", false)]
    [InlineData("7", "1.000", false)]
    public void A_point_is_never_silently_for_decimals_beside_a_decimal_comma(string one, string other, bool isTold)
    {
        var source = new LongSource("f", new LongColumns("id", "stage", "at") { Value = "amount" });
        string[][] rows = [["a", "inquiry", "2026-03-01", one], ["b", "inquiry", "2026-03-01", other]];
        var warnings = Imported.Log(source, ["id", "stage", "at", "amount"], rows).Read.Warnings;

        var values = Imported.Log(source, ["id", "stage", "at", "amount"], rows).Read.Values;
        Assert.Equal(isTold ? 0 : NumberFormat.Plain.Read(one) is null ? 1 : 2, values.Kept);
        Assert.Equal(isTold ? 2 : 2 - values.Kept, values[SetAsideReason.UnparsableValue]);
        Assert.Equal(isTold, warnings.Any(warning => warning.Code == WarningCodes.DecimalComma));
        Assert.DoesNotContain(Imported.Log(source with { Numbers = NumberFormat.Like("1.234,5") }, ["id", "stage", "at", "amount"], rows).Read.Warnings, warning => warning.Code == WarningCodes.DecimalComma);
    }

    [Property]
    public void A_number_is_read_as_it_is_written(int cents, bool hasGroups, bool hasComma)
    {
        var format = NumberFormat.Like(hasComma ? hasGroups ? "1.234,5" : "1234,5" : hasGroups ? "1,234.5" : "1234.5");
        var written = (cents / 100m).ToString(hasGroups ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture);
        var text = hasComma ? written.Replace(',', ' ').Replace('.', ',').Replace(' ', '.') : written;

        Assert.Equal(cents / 100m, format.Read(text));
        Assert.Equal(format, NumberFormat.Like(format.ToString()));
    }
}
