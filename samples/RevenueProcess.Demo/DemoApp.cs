using System.CommandLine;
using System.CommandLine.Invocation;
using RevenueProcess.Samples.Demo.Commands;

namespace RevenueProcess.Samples.Demo;

/// <summary>The program as a function of its arguments: 0 when it did what was asked, 1 for a process with faults, 2 for bad input,
/// 3 for a defect of its own.</summary>
public static class DemoApp
{
    public const int Done = 0;
    public const int HasFaults = 1;
    public const int BadInput = 2;
    public const int Defect = 3;

    /// <summary>Runs the program with plain output: no colour, no progress.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        using var terminal = Terminal.Plain(output, error);
        return Run(args, terminal);
    }

    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                throw new InputException(string.Join('\n', parsed.Errors.Select(fault => fault.Message).Append("See --help.")));
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (InputException wrong)
        {
            return Fail(terminal, wrong.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, failed.Message);
        }
        catch (Exception defect)
        {
            return Fail(terminal, $"This is a defect of the program, not of your input: {defect.GetType().Name}: {defect.Message}", Defect);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("One revenue process, from the first question to a satisfied customer. Without arguments: a guided walk.")
        {
            ReportCommand.Of(terminal),
            InspectCommand.Of(terminal),
            DefinitionsCommand.Of(terminal),
            ExplainCommand.Of(terminal),
            ValidateCommand.Of(terminal),
            DiagramCommand.Of(terminal),
            GenerateCommand.Of(terminal),
        };
        root.SetAction(_ => WalkCommand.Run(terminal));
        return root;
    }

    private static int Fail(Terminal terminal, string message, int code = BadInput)
    {
        terminal.Out.Flush();
        terminal.Error.WriteLine(message);
        return code;
    }
}
