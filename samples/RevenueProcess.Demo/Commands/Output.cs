using System.Text;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>In which form a command answers, and in which file; null for the terminal.</summary>
internal sealed record Output(bool IsJson, string? File)
{
    /// <summary>Refuses to write over what is read.</summary>
    /// <exception cref="InputException">The file is one of the inputs.</exception>
    public void RefuseOver(IEnumerable<string> inputs) => OutputFile.RefuseOver(File, inputs);

    /// <summary>Writes the answer in the form that was asked for.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(Terminal terminal, Action<Stream> json, Action<IAnsiConsole> text)
    {
        if (IsJson)
        {
            using var written = new MemoryStream();
            json(written);
            OutputFile.Write(File, terminal, Encoding.UTF8.GetString(written.ToArray()) + "\n");
        }
        else if (File is null)
        {
            text(terminal.Screen);
        }
        else
        {
            OutputFile.Write(File, terminal, Terminal.Plainly(text));
        }
    }
}
