using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Foundation;

/// <summary>A name or an id is text in which something can be seen.</summary>
public sealed class NamesLaws
{
    private static readonly string[] _invisible =
    [
        " ", "\t", "\n", "\u0000", "\u007f", "\u00a0", "\u00ad", "\u034f", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u2028", "\u2029",
        "\u202e", "\u2060", "\u2063", "\u2800", "\u3000", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\ufff9", "\U000e0020", "\U000e0100",
    ];

    private static readonly string[] _visible = ["a", "0", "-", "é", "e\u0301", "\u0915\u093f", "中", "😀", "👩\u200d🚀", ".", "_", "\ufffd"];

    [Property]
    public Property Texts_of_only_invisible_characters_are_blank_and_refused_as_names() => Prop.ForAll(Invisible().ToArbitrary(), text =>
    {
        var refused = Assert.Throws<ArgumentException>("text", () => Require.Name(text));

        Assert.Contains("visible", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("name", () => Fact.Number(text));
        Assert.Equal([FaultCodes.Blank], Assert.Throws<InvalidDefinitionException>(() => LeadDefinition.Named(text, 1).When(Fact.Flag("f").IsTrue)).Faults.Select(fault => fault.Code));
        Assert.Equal(
            [(FaultCodes.Blank, "$.name")],
            Assert.Throws<InvalidDefinitionException>(() => ProcessDefinition.Named(text, 1).Stage("a", outcome: Outcome.Won).Build()).Faults.Select(fault => (fault.Code, fault.Path)));
    });

    [Property]
    public Property Texts_with_a_visible_character_are_names() => Prop.ForAll(
        Texts().ToArbitrary(),
        parts =>
        {
            var text = parts.Before + parts.Seen + parts.After;

            Assert.Same(text, Require.Name(text));
            Assert.Equal(text, Fact.Number(text).Name);
        });

    [Theory]
    [InlineData("\u200b", "'\\u200B'")]
    [InlineData("", "''")]
    [InlineData(" ", "' '")]
    [InlineData("\U000e0020", "'\\uDB40\\uDC20'")]
    public void What_cannot_be_seen_is_shown_by_number(string text, string shown) =>
        Assert.Equal($"the text {shown} is blank; it needs at least one visible character", new Fault(FaultCodes.Blank, "$", ("text", text)).Message);

    [Fact]
    public void A_lone_surrogate_is_refused() => Assert.All(["\ud800", "a\udc00"], text =>
    {
        Assert.Contains("surrogate", Assert.Throws<ArgumentException>("text", () => Require.Name(text)).Message, StringComparison.Ordinal);
        Assert.Contains("surrogate", Assert.Throws<ArgumentException>("text", () => Require.WellFormed(text)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Null_is_refused_as_null()
    {
        string? text = null;

        Assert.Throws<ArgumentNullException>("text", () => Require.Name(text));
        Assert.Throws<ArgumentNullException>("text", () => Require.WellFormed(text));
        Assert.Equal(" ", Require.WellFormed(" "));
    }

    private static Gen<(string Before, string Seen, string After)> Texts() =>
        from before in Invisible()
        from seen in Gen.Elements(_visible)
        from after in Invisible()
        select (before, seen, after);

    private static Gen<string> Invisible() => Gen.Elements(_invisible).ListOf().Select(string.Concat);
}
