namespace RevenueProcess.Specification.Samples;

/// <summary>A fact about the program at a terminal: skipped, with the reason, where <c>script</c>, which makes one, is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!File.Exists("/usr/bin/script"))
        {
            Skip = "needs /usr/bin/script, which runs a program at a terminal of its own";
        }
    }
}
