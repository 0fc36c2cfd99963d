using System.Globalization;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Foundation;

/// <summary>What is shown of texts from outside.</summary>
public sealed class VisibleTextLaws
{
    [Theory]
    [InlineData("Zürich 日本 🚀 a\u200db", "Zürich 日本 🚀 a\u200db")]
    [InlineData("\u001b[31mred\u0007", "\\u001B[31mred\\u0007")]
    [InlineData("one\r\ntwo\tthree", "one\\u000D\\u000Atwo\\u0009three")]
    [InlineData("\u009b2J\u007f\u0085", "\\u009B2J\\u007F\\u0085")]
    [InlineData("a\u202egnp\u2066b\u2069\u200f", "a\\u202Egnp\\u2066b\\u2069\\u200F")]
    public void What_acts_is_shown_by_its_number(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_shown_by_its_number_and_a_pair_as_it_is() => Assert.Equal("x\\uD800y\\uDC00🚀\\uD800", VisibleText.Of("x\ud800y\udc00\ud83d\ude80\ud800"));

    [Property]
    public void Nothing_that_is_shown_acts_and_nothing_else_changes(string? text)
    {
        var shown = VisibleText.Of(text ?? string.Empty);

        Assert.DoesNotContain(shown, each => Acts(each) && !char.IsSurrogate(each));
        Assert.Equal(shown, VisibleText.Of(shown));
        Assert.True(shown.Length > text?.Length || shown == (text ?? string.Empty));
    }

    [Fact]
    public void Every_character_that_acts_is_shown_by_its_number()
    {
        var acting = Enumerable.Range(0, char.MaxValue + 1).Select(number => (char)number).Where(Acts).ToList();

        Assert.All(acting, each => Assert.Equal($"a\\u{(int)each:X4}b", VisibleText.Of($"a{each}b")));
        Assert.True(acting.Count > 2048 + 65);
    }

    /// <summary>Controls, ends of lines and paragraphs, surrogates by themselves, and what Unicode calls bidirectional controls.</summary>
    private static bool Acts(char each) => CharUnicodeInfo.GetUnicodeCategory(each) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => true,
        _ => each is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'),
    };
}
