namespace RevenueProcess;

/// <summary>The lines of a stream as bytes, without their ends, one at a time.</summary>
internal static class Utf8Lines
{
    private const byte End = (byte)'\n';

    /// <summary>Each line when it is asked for; it is valid until the next one is.</summary>
    /// <exception cref="InvalidDefinitionException">A line is longer than the longest document.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var (start, end) = (0, 0);
        for (int searched = 0, line = 0; ;)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf(End);
            if (found >= 0)
            {
                yield return buffer.AsMemory(start, searched + found - start);
                start = searched = searched + found + 1;
                line++;
                continue;
            }

            searched = end;
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, searched, end) = (0, searched - start, end - start);
            }
            else if (end == buffer.Length)
            {
                if (end > DocumentText.MaxBytes)
                {
                    throw DocumentText.TooLong(end, JsonPath.Of("$", line));
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > start)
        {
            yield return buffer.AsMemory(start, end - start);
        }
    }
}
