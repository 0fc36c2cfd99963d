using System.Diagnostics;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>One run of the demo as a program of its own, under a shell: what only a process has, such as its outputs, limits and signals.</summary>
internal static class DemoProcess
{
    /// <summary>The command that starts the program.</summary>
    public static string Command { get; } = $"'{Environment.ProcessPath}' exec '{typeof(DemoApp).Assembly.Location}'";

    /// <summary>Runs a script of the shell, in which <c>demo</c> is the program. Returns how it ended and what it printed.</summary>
    public static (int Code, string Out, string Error) Run(string script, int seconds = 60)
    {
        var start = new ProcessStartInfo("/bin/bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"demo() {{ {Command} \"$@\"; }}\n{script}");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end within {seconds} seconds: {script}");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
