using Spectre.Console;

namespace RevenueProcess.Samples.Demo;

/// <summary>Shows on the error output how far something is, where somebody watches.</summary>
internal static class Progressing
{
    public static void Run(Terminal terminal, string what, long all, Action<Action<long>> work)
    {
        if (terminal.Progress is not { } screen)
        {
            work(static _ => { });
            return;
        }

        screen.Progress().AutoClear(enabled: true).Start(context =>
        {
            var task = context.AddTask(Markup.Escape(VisibleText.Of(what)), maxValue: Math.Max(all, 1));
            work(done => task.Value = done);
            task.Value = task.MaxValue;
        });
    }
}
