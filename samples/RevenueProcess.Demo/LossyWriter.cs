using System.Globalization;
using System.Text;

namespace RevenueProcess.Samples.Demo;

/// <summary>Passes messages on as long as that can be done. Once it cannot, they are lost: what the program was asked for goes on.</summary>
internal sealed class LossyWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private bool _isLost;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action act)
    {
        if (_isLost)
        {
            return;
        }

        try
        {
            act();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _isLost = true;
        }
    }
}
