using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What an import makes of its files, and what would mend it.</summary>
internal static class InspectionPrinter
{
    public static void Print(ImportInspection inspection, IAnsiConsole screen)
    {
        var read = inspection.Read;
        Page.Facts(
            screen, ("files", string.Join(", ", inspection.Files.Select(file => file.File).Distinct(StringComparer.Ordinal))), ("rows", FrameSection.Words(read.Lines)),
            ("entries", FrameSection.Words(read.Entries)), ("statements", FrameSection.Words(read.Statements)), ("values", FrameSection.Words(read.Values)));
        foreach (var file in inspection.Files)
        {
            FileSection.Print(file, screen);
        }

        SetAsideSection.Print(read, screen);
        foreach (var advice in inspection.Advice)
        {
            // A line to copy: it is not broken where the screen ends.
            screen.Profile.Out.Writer.WriteLine(VisibleText.Of(advice.ToString()));
        }
    }
}
