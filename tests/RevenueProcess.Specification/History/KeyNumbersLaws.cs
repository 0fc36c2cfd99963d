using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>Keys are numbered as a dictionary would number them, at any degree, whatever their hashes have in common.</summary>
public sealed class KeyNumbersLaws
{
    private const int ABlock = 1 << 20;

    /// <summary>Texts that are empty, long, ill-formed, alike to people, or parts of one another.</summary>
    private static readonly string[] _awkward =
        ["", "\0", "\0\0", " ", "a", "A", "aa", "aaa", "\ud83d", "\ude00", "\ud83d\ude00", "\u00e9", "e\u0301", new('x', 2_000), new string('x', 1_999) + "y", "y" + new string('x', 1_999)];

    [Property(MaxTest = 40)]
    public Property Texts_are_numbered_in_the_order_of_first_sight_at_any_degree() => Prop.ForAll(
        Gen.Elements(0, 1, 3, 500, 70_000).ToArbitrary(), Gen.Elements(1, 20, 2_000, int.MaxValue).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (count, kinds, seed) =>
        {
            var random = new System.Random(seed);
            IsNumberedInOrder([.. Enumerable.Range(0, count).Select(_ => TextOf(random.Next(kinds)))]);
        });

    /// <summary>A block ends in the midst of the journeys, and the last one is smaller.</summary>
    [Fact]
    public void Texts_of_more_than_one_block_are_numbered_as_one() =>
        IsNumberedInOrder([.. Enumerable.Range(0, ABlock + 60_000).Select(row => TextOf(row % 3 == 0 ? row / 2 : row % 1_000))]);

    [Property(MaxTest = 40)]
    public Property Integers_far_apart_are_numbered_in_the_order_of_first_sight_at_any_degree() => Prop.ForAll(
        Gen.Elements(1, 3, 500, 70_000).ToArbitrary(), Gen.Elements(1, 20, 2_000, int.MaxValue).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (count, kinds, seed) =>
        {
            var random = new System.Random(seed);
            long[] keys = [.. Enumerable.Range(0, count).Select(_ => (random.Next(kinds) * 4_294_967_297) - 1), long.MinValue, long.MaxValue];
            string[] texts = [.. keys.Select(Told.Text)];
            AreNumbersOf(texts, numbers => JourneyKeys.Of(keys, numbers, degree: 1));
            AreNumbersOf(texts, numbers => JourneyKeys.Of(keys, numbers, degree: 3));
        });

    [Property]
    public Property A_table_tells_keys_apart_however_few_hashes_they_have() => Prop.ForAll(
        Gen.Choose(0, 300).ListOf().ToArbitrary(), Gen.Elements(1, 2, 7, 1_000).ToArbitrary(), Gen.Elements(0, -3, int.MaxValue, int.MinValue).ToArbitrary(), (kinds, hashes, least) =>
        {
            var table = new KeyTable();
            string[] texts = [.. kinds.Select(TextOf)];
            Assert.Equal(
                texts.Select(text => Array.IndexOf(texts, text)),
                texts.Select((text, row) => table.FirstRowOf(text, unchecked(least + (kinds[row] % hashes)), row)));
        });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(70_000, 1)]
    [InlineData(70_000, 2)]
    public void The_first_journey_that_is_null_is_refused_by_its_row(int row, int degree)
    {
        string[] texts = [.. Enumerable.Range(0, row).Select(TextOf), null!, "a", null!];
        var refused = Assert.Throws<ArgumentException>("journeys", () => JourneyKeys.Of(texts, new int[texts.Length], degree));
        Assert.StartsWith($"Journey {row} is null", refused.Message, StringComparison.Ordinal);
    }

    private static string TextOf(int kind) => kind < _awkward.Length ? _awkward[kind] : Told.Text(kind);

    private static void IsNumberedInOrder(string[] texts)
    {
        AreNumbersOf(texts, numbers => JourneyKeys.Of(texts, numbers, degree: 1));
        AreNumbersOf(texts, numbers => JourneyKeys.Of(texts, numbers, degree: 2));
        AreNumbersOf(texts, numbers => JourneyKeys.Of(texts, numbers, degree: 5));
    }

    private static void AreNumbersOf(string[] texts, Func<int[], JourneyKeys> numbered)
    {
        var (codes, numbers) = (new TextCodes(), new int[texts.Length]);
        int[] expected = [.. texts.Select(codes.CodeOf)];

        var keys = numbered(numbers);

        Assert.True(expected.AsSpan().SequenceEqual(numbers));
        Assert.Equal(codes.Values, Enumerable.Range(0, keys.Count).Select(number => keys[number]));
    }
}
