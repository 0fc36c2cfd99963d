using System.Text;

namespace RevenueProcess.Samples.Demo;

/// <summary>Passes lines on without the spaces at their ends, which tables pad their cells with.</summary>
internal sealed class TrimmedLines(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _spaces = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces.Append(value);
            return;
        }

        if (value is not ('\n' or '\r'))
        {
            inner.Write(_spaces);
        }

        _spaces.Clear();
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
