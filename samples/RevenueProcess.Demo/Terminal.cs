using Spectre.Console;

namespace RevenueProcess.Samples.Demo;

/// <summary>Where the program writes: with colour and progress for a person at a screen, plain for a file or a pipe.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>The width of plain output.</summary>
    public const int PlainWidth = 100;

    private const int Narrowest = 80;
    private const int Widest = 120;

    private Terminal(TextWriter output, TextWriter error, IAnsiConsole? screen, IAnsiConsole? progress)
    {
        Out = output;
        Error = error;
        Screen = screen ?? PlainOn(output);
        Progress = progress;
    }

    /// <summary>For text that is printed as it is.</summary>
    public TextWriter Out { get; }

    /// <summary>For messages.</summary>
    public TextWriter Error { get; }

    /// <summary>For tables and headings.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>For progress; null where nobody watches.</summary>
    public IAnsiConsole? Progress { get; }

    /// <summary>The terminal of the process; each of output and error is plain when redirected.</summary>
    public static Terminal OfConsole()
    {
        var output = Console.IsOutputRedirected ? new TrimmedLines(Console.Out) : Console.Out;
        return new Terminal(
            output, Console.Error, Console.IsOutputRedirected ? null : On(output),
            Console.IsErrorRedirected ? null : On(Console.Error));
    }

    /// <summary>No colour, no progress, whatever the writers are.</summary>
    public static Terminal Plain(TextWriter output, TextWriter error) => new(new TrimmedLines(output), error, screen: null, progress: null);

    /// <summary>Plain tables and headings on a writer.</summary>
    public static IAnsiConsole PlainOn(TextWriter writer, int width = PlainWidth)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void Dispose() => Out.Flush();

    private static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Math.Clamp(console.Profile.Width, Narrowest, Widest);
        return console;
    }
}
