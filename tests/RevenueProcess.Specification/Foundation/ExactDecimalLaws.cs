using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Foundation;

/// <summary>Numbers of JSON are held exactly or refused; nothing is rounded.</summary>
public sealed class ExactDecimalLaws
{
    private const string Smallest = "0.0000000000000000000000000001";
    private const string Greatest = "79228162514264337593543950335";

    [Property(MaxTest = 1000)]
    public Property A_number_is_read_exactly_or_refused() => Prop.ForAll(Written.ToArbitrary(), written =>
    {
        (BigInteger digits, int decimals) = Parse(written);
        string? said = Read(written, out decimal read);
        (BigInteger held, int scale) = Parse(read.ToString(CultureInfo.InvariantCulture));
        bool same = digits * BigInteger.Pow(10, scale) == held * BigInteger.Pow(10, decimals);
        return said is null ? same : said is FaultCodes.TooPrecise or FaultCodes.OutOfRange;
    });

    [Fact]
    public void Both_kinds_of_numbers_are_among_those_that_are_tried()
    {
        string?[] said = [.. Written.Sample(2_000, new Rnd(20_261_125), 50).Select(written => Read(written, out _))];
        Assert.InRange(said.Count(code => code is null), 200, 1900);
        Assert.InRange(said.Count(code => code == FaultCodes.TooPrecise), 100, 1900);
    }

    [Theory]
    [InlineData(Smallest)]
    [InlineData(Smallest + "000")]
    [InlineData("1e-28")]
    [InlineData("-10e-29")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("1.0000000000000000000000000000000000")]
    [InlineData(Greatest)]
    [InlineData("-" + Greatest)]
    [InlineData(Greatest + ".0")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5")]
    [InlineData("1e28")]
    [InlineData("7.9E+28")]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("0e-40")]
    public void What_a_decimal_holds_is_read(string written)
    {
        Assert.Null(Read(written, out decimal read));
        (BigInteger digits, int decimals) = Parse(written);
        (BigInteger held, int scale) = Parse(read.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(digits * BigInteger.Pow(10, scale), held * BigInteger.Pow(10, decimals));
    }

    [Theory]
    [InlineData("0.00000000000000000000000000001", FaultCodes.TooPrecise)]
    [InlineData("1e-29", FaultCodes.TooPrecise)]
    [InlineData("1e-400", FaultCodes.TooPrecise)]
    [InlineData("0.12345678901234567890123456789", FaultCodes.TooPrecise)]
    [InlineData("1.00000000000000000000000000001", FaultCodes.TooPrecise)]
    [InlineData("7.9228162514264337593543950336", FaultCodes.TooPrecise)]
    [InlineData("7922816251426433759354395033.55", FaultCodes.TooPrecise)]
    [InlineData(Greatest + ".1", FaultCodes.TooPrecise)]
    [InlineData("79228162514264337593543950336", FaultCodes.OutOfRange)]
    [InlineData("1e29", FaultCodes.OutOfRange)]
    [InlineData("-1e400", FaultCodes.OutOfRange)]
    [InlineData("1e99999999999999999999", FaultCodes.OutOfRange)]
    public void What_a_decimal_does_not_hold_is_a_fault_that_shows_the_number(string written, string code)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => DefinitionsJson.Read(Document(written))).Faults);
        Assert.Equal((code, "$.definitions[0].when.atLeast"), (fault.Code, fault.Path));
        Assert.Contains(written, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Numbers of up to 34 digits, with as many decimals, some with an exponent.</summary>
    private static Gen<string> Written { get; } =
        from negative in Gen.Elements("", "-")
        from whole in Gen.Choose(1, 30).SelectMany(count => Gen.Elements("0123456789".ToCharArray()).ListOf(count))
        from rest in Gen.Choose(0, 34).SelectMany(count => Gen.Frequency((2, Gen.Constant('0')), (1, Gen.Elements("0123456789".ToCharArray()))).ListOf(count))
        from exponent in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Choose(-30, 10).Select(power => $"e{power.ToString(CultureInfo.InvariantCulture)}")))
        let bare = new string([.. whole]).TrimStart('0')
        select $"{negative}{(bare.Length == 0 ? "0" : bare)}{(rest.Count == 0 ? "" : ".")}{new string([.. rest])}{exponent}";

    private static string? Read(string written, out decimal read)
    {
        read = 0;
        try
        {
            read = ((NumberRangeCriterion)DefinitionsJson.Read(Document(written)).Definitions.Single().Criterion).Low!.Value;
            return null;
        }
        catch (InvalidDefinitionException invalid)
        {
            return invalid.Faults.Single().Code;
        }
    }

    private static string Document(string number) => $$$"""{"definitions":[{"name":"d","version":1,"when":{"number":"{{{Employees.Name}}}","atLeast":{{{number}}}}}]}""";

    /// <summary>A number as digits and how many of them are decimals, read in the plainest way.</summary>
    private static (BigInteger Digits, int Decimals) Parse(string number)
    {
        string[] parts = number.ToUpperInvariant().Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int decimals = (point < 0 ? 0 : parts[0].Length - point - 1) - (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return decimals >= 0 ? (digits, decimals) : (digits * BigInteger.Pow(10, -decimals), 0);
    }
}
