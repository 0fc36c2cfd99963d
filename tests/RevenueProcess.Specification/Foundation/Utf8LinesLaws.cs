using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace RevenueProcess.Specification.Foundation;

/// <summary>The lines of a stream are those of its text, however the stream hands it out and however long they are.</summary>
public sealed class Utf8LinesLaws
{
    private const int BufferSize = 64 * 1024;

    [Property(MaxTest = 60)]
    public Property Lines_are_the_parts_between_line_feeds_in_whatever_pieces_they_arrive() => Prop.ForAll(Streams().ToArbitrary(), each =>
    {
        var text = string.Join('\n', each.Lengths.Select((length, number) => new string((char)('a' + (number % 26)), length)));
        var expected = text.Length == 0 ? [] : text.Split('\n').ToList();
        if (expected.Count > 0 && expected[^1].Length == 0)
        {
            expected.RemoveAt(expected.Count - 1);
        }

        Assert.Equal(expected, Utf8Lines.Of(new InPieces(Encoding.UTF8.GetBytes(text), each.Piece)).Select(line => Encoding.UTF8.GetString(line.Span)));
    });

    [Fact]
    public void A_line_longer_than_any_document_names_its_number()
    {
        var lines = Encoding.UTF8.GetBytes("{}\n{}\n" + new string(' ', 2 * DocumentText.MaxBytes));

        var refused = Assert.Throws<InvalidDefinitionException>(() => Utf8Lines.Of(new MemoryStream(lines)).Count());

        Assert.Equal([(FaultCodes.TooLarge, "$[2]")], refused.Faults.Select(fault => (fault.Code, fault.Path)));
        Assert.Equal(2, Utf8Lines.Of(new MemoryStream(lines)).Take(2).Count());
    }

    /// <summary>Line lengths around the size of the reader's buffer, and the most bytes that one read gives.</summary>
    private static Gen<(int[] Lengths, int Piece)> Streams() =>
        from lengths in Gen.OneOf(
            Gen.Choose(0, 5),
            Gen.Choose(0, 300),
            Gen.Choose(BufferSize - 2, BufferSize + 2),
            Gen.Choose(0, 3 * BufferSize)).ArrayOf()
        from piece in Gen.Elements(1_000, BufferSize - 1, BufferSize, 10 * BufferSize)
        select (lengths.Take(12).ToArray(), piece);

    /// <summary>A stream that gives at most so many bytes at a time, as a network does.</summary>
    private sealed class InPieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
