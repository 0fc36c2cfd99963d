namespace RevenueProcess.Specification.Leads;

/// <summary>A message shows as much of a long text, and as many of many texts, as a person reads.</summary>
public sealed class ShorteningSpec
{
    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(101, 99, true)]
    [InlineData(5_000, 99, true)]
    public void A_text_is_shown_up_to_a_hundred_characters(int length, int shown, bool cut) =>
        Assert.Equal(new string('x', shown) + (cut ? "…" : ""), Wording.Short(new string('x', length)));

    [Theory]
    [InlineData(97, 99)]
    [InlineData(98, 98)]
    public void A_text_is_not_cut_within_a_character(int before, int shown)
    {
        var text = new string('x', before) + "🚀" + new string('y', 20);

        Assert.Equal(text[..shown] + "…", Wording.Short(text));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(20, "")]
    [InlineData(21, " and 1 more")]
    [InlineData(300, " and 280 more")]
    public void Of_many_texts_twenty_are_shown(int count, string more) => Assert.Equal(
        string.Join(", ", Enumerable.Range(1, Math.Min(20, count)).Select(i => $"\"{i}\"")) + more,
        Wording.Some([.. Enumerable.Range(1, count).Select(i => $"{i}")]));
}
