namespace RevenueProcess.Specification.Import;

/// <summary>In which currency a value is: what stands beside its number, what a column says, and what the import states.</summary>
public sealed class ValueCurrencySpec
{
    [Theory]
    [InlineData("USD", "USD 1.5", "", "kept")]
    [InlineData("USD", "1.5", "", "kept")]
    [InlineData("USD", "$1.5", "", "kept")]
    [InlineData("USD", "£1.5", "", "currency differs")]
    [InlineData("USD", "1.5 €", "", "currency differs")]
    [InlineData("USD", "EUR 1.5", "", "currency differs")]
    [InlineData("USD", "$1.5", "EUR", "currency differs")]
    [InlineData("USD", "USD 1.5", "USD", "kept")]
    [InlineData("EUR", "€ 1.5", "EUR", "kept")]
    [InlineData("eur", "€ 1.5", "", "kept")]
    [InlineData("€", "EUR 1.5", "", "kept")]
    [InlineData("EUR", "EUR 1.5", "USD", "unparsable value")]
    [InlineData("USD", "EUR 1.5", "USD", "unparsable value")]
    [InlineData("USD", "EUR 1.5", "usd", "unparsable value")]
    [InlineData("Credits", "EUR 1.5", "Credits", "kept")]
    [InlineData("USD", "TUSD 1.5", "", "unparsable value")]
    public void A_value_is_in_the_currency_that_is_written(string stated, string amount, string currency, string becomes)
    {
        string[] columns = ["id", "stage", "at", "amount", "currency", "what", "was"];
        ImportSource[] kinds =
        [
            new LongSource("f", new LongColumns("id", "stage", "at") { Value = "amount", Currency = "currency" }),
            new WideSource("f", "id", [new WideStage("inquiry", "at") { Value = "amount", Currency = "currency" }]),
            new JourneysSource("f", new JourneysColumns("id") { Created = "at", Value = "amount", Currency = "currency" }),
        ];

        foreach (var source in kinds)
        {
            var values = Imported.Log(new ImportMap([source]) { Currency = stated }, NamedRows.Of("f", columns, ["a", "inquiry", "2026-03-01", amount, currency, "", ""])).Read.Values;

            Assert.Equal(1, values.Read);
            Assert.Equal(becomes, values.Kept == 1 ? "kept" : Assert.Single(values.SetAside, aside => aside.Count > 0).ReasonText);
        }
    }

    [Fact]
    public void A_number_beside_another_currency_is_shown_with_both()
    {
        var source = new LongSource("f", new LongColumns("id", "stage", "at") { Value = "amount", Currency = "currency" });

        Assert.Equal("EUR 5 / USD", Assert.Single(Imported.Log(source, ["id", "stage", "at", "amount", "currency"], ["a", "inquiry", "2026-03-01", "EUR 5", "USD"]).Read.Examples).Text);
    }

    [Fact]
    public void A_changed_value_is_in_the_currency_that_is_written_too()
    {
        var source = new ChangesSource("f", new ChangesColumns("id", "at", "old", "new") { Property = "what" })
        {
            Properties = new Dictionary<string, ChangedProperty>(StringComparer.Ordinal) { ["stage"] = ChangedProperty.Stage, ["amount"] = ChangedProperty.Value },
        };
        string[] columns = ["id", "at", "what", "old", "new"];
        var values = Imported.Log(
            new ImportMap([source]) { Currency = "EUR" },
            NamedRows.Of("f", columns, ["a", "2026-03-01", "stage", "inquiry", "qualified"], ["a", "2026-03-02", "amount", "", "EUR 5"], ["a", "2026-03-03", "amount", "EUR 5", "GBP 6"])).Read.Values;

        Assert.Equal((2, 1, 1), (values.Read, values.Kept, values[SetAsideReason.CurrencyDiffers]));
    }

    [Fact]
    public void Where_no_currency_is_stated_the_one_that_most_values_are_in_counts()
    {
        var source = new LongSource("f", new LongColumns("id", "stage", "at") { Value = "amount" });
        var log = Imported.Log(source, ["id", "stage", "at", "amount"], ["a", "inquiry", "2026-03-01", "5 €"], ["b", "inquiry", "2026-03-01", "EUR 6"], ["c", "inquiry", "2026-03-01", "GBP 7"], ["d", "inquiry", "2026-03-01", "8"]);

        Assert.Equal(("EUR", 3, 1), (log.Currency, log.Read.Values.Kept, log.Read.Values[SetAsideReason.CurrencyDiffers]));
        Assert.Contains(log.Read.Warnings, warning => warning is { Code: WarningCodes.ManyValuesAside, Message: "values that are put aside for the reason 'currency differs': 1 of 4" });
    }

    [Theory]
    [InlineData("1", "-5", 1)]
    [InlineData("99", "soon", 0)]
    [InlineData("98", "soon", 1)]
    public void Many_values_that_cannot_be_used_are_told(string good, string other, int told)
    {
        var source = new LongSource("f", new LongColumns("id", "stage", "at") { Value = "amount" });
        var rows = Enumerable.Range(0, int.Parse(good, System.Globalization.CultureInfo.InvariantCulture)).Select(number => new[] { $"{number}", "inquiry", "2026-03-01", "5" });
        var log = Imported.Log(source, ["id", "stage", "at", "amount"], [.. rows, ["x", "inquiry", "2026-03-01", other]]);

        Assert.Equal(told, log.Read.Warnings.Count(warning => warning.Code == WarningCodes.ManyValuesAside));
    }
}
