using Spectre.Console;

namespace RevenueProcess.Samples.Demo;

/// <summary>Where the program writes: with colour and progress for a person at a screen, plain for a file or a pipe.</summary>
internal sealed class Terminal
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

    /// <summary>For text that is printed as it is, but for what would act on a terminal.</summary>
    public TextWriter Out { get; }

    /// <summary>For messages; they are lost where they cannot be written.</summary>
    public TextWriter Error { get; }

    /// <summary>For tables and headings.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>For progress; null where nobody watches.</summary>
    public IAnsiConsole? Progress { get; }

    /// <summary>The terminal of the process; each of output and error is plain when redirected.</summary>
    public static Terminal OfConsole() => new(
        Console.IsOutputRedirected ? Plain(Console.Out) : new VisibleLines(Console.Out),
        Messages(Console.Error),
        Console.IsOutputRedirected ? null : On(Console.Out),
        Console.IsErrorRedirected ? null : On(Console.Error));

    /// <summary>No colour, no progress, whatever the writers are.</summary>
    public static Terminal Plain(TextWriter output, TextWriter error) => new(Plain(output), Messages(error), screen: null, progress: null);

    /// <summary>What tables and headings look like on a writer, as text.</summary>
    public static string Plainly(Action<IAnsiConsole> print)
    {
        using var text = new StringWriter();
        using var lines = Plain(text);
        print(PlainOn(lines));
        return text.ToString();
    }

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

    /// <summary>Tells what a reader of the answer must know.</summary>
    public void Warn(IEnumerable<Warning> warnings)
    {
        foreach (var warning in warnings)
        {
            Error.WriteLine($"warning: {VisibleText.Of(warning.Message)}");
        }
    }

    private static VisibleLines Plain(TextWriter writer) => new(new TrimmedLines(writer));

    private static VisibleLines Messages(TextWriter writer) => new(new LossyWriter(writer));

    private static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Math.Clamp(console.Profile.Width, Narrowest, Widest);
        return console;
    }
}
