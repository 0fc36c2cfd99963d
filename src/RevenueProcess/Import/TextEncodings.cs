using System.Text;

namespace RevenueProcess;

/// <summary>Encodings of text by the names that the web uses, such as <c>windows-1252</c>.</summary>
public static class TextEncodings
{
    /// <summary>The encoding of that name, which throws at bytes that are no text in it; null if there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public static Encoding? Find(string name)
    {
        Require.NotNull(name);
        if (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is { } page)
        {
            return page;
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
