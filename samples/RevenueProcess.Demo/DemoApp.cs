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
        return Run(args, Terminal.Plain(output, error));
    }

    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                throw new InputException(parsed.Errors.Select(fault => fault.Message).Append("See --help."));
            }

            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            terminal.Out.Flush();
            return code;
        }
        catch (InputException wrong)
        {
            return Fail(terminal, wrong);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, new InputException($"reading or writing failed: {failed.Message}"));
        }
        catch (OverflowException tooLarge)
        {
            return Fail(terminal, new InputException($"the numbers of the input are too large: {tooLarge.Message}"));
        }
        catch (OutOfMemoryException)
        {
            return Fail(terminal, new InputException("there is not enough memory for this input"));
        }
        catch (Exception defect)
        {
            return Fail(terminal, new InputException($"This is a defect of the program, not of your input: {defect.GetType().Name}: {defect.Message}"), Defect);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("One revenue process, from the first question to a satisfied customer. Without arguments: a guided walk.")
        {
            ReportCommand.Of(terminal),
            MovementCommand.Of(terminal),
            CheckCommand.Of(terminal),
            JointCommand.Of(terminal),
            InspectCommand.Of(terminal),
            DefinitionsCommand.Of(terminal),
            ExplainCommand.Of(terminal),
            ValidateCommand.Of(terminal),
            DiagramCommand.Of(terminal),
            DiffCommand.Of(terminal),
            MigrateCommand.Of(terminal),
            OverdueCommand.Of(terminal),
            GenerateCommand.Of(terminal),
        };
        root.SetAction(_ => WalkCommand.Run(terminal));
        return root;
    }

    private static int Fail(Terminal terminal, InputException wrong, int code = BadInput)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // What was printed so far cannot be written, which may be what went wrong.
        }

        terminal.Error.WriteLine(wrong.Message);
        return code;
    }
}
