using System.Globalization;
using System.Text;

namespace RevenueProcess.Samples.Demo;

/// <summary>Passes lines on with every character by its number that would act on a terminal, such as <c>\u001B</c>; only lines end as they do.</summary>
internal sealed class VisibleLines(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value is >= ' ' and <= '~' || char.IsSurrogate(value) || Environment.NewLine.Contains(value))
        {
            inner.Write(value);
        }
        else
        {
            inner.Write(VisibleText.Of(value.ToString()));
        }
    }

    public override void Flush() => inner.Flush();
}
