using System.Runtime.InteropServices;

namespace RevenueProcess.Samples.Demo;

/// <summary>Shows the cursor again, which progress hides, where the program is told to end.</summary>
internal sealed class CursorBack : IDisposable
{
    private const string ShowCursor = "\u001b[?25h";

    private readonly PosixSignalRegistration[] _signals;

    public CursorBack(TextWriter screen) =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, _ => screen.Write(ShowCursor)))];

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }
}
