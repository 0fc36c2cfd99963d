using System.Globalization;

namespace RevenueProcess.Benchmarks;

/// <summary>What to measure, and how much of it.</summary>
internal sealed record Options(IReadOnlyList<string> Sections, int Entries, int Events, int Repetitions)
{
    private static readonly string[] Known = ["funnel", "measures", "replay", "move", "fold", "verdicts", "calendar", "conformance"];

    public static string Usage => """
        dotnet run -c Release --project tests/RevenueProcess.Benchmarks -- [funnel] [measures] [replay] [move] [fold] [verdicts] [calendar] [conformance]
            [--entries 10000000] [--events 4000000] [--repetitions 5]
        Without a section: all of them.
        """;

    public bool Runs(string section) => Sections.Count == 0 || Sections.Contains(section, StringComparer.Ordinal);

    public static bool TryRead(string[] args, out Options options)
    {
        options = new Options([.. args.Where(arg => Known.Contains(arg, StringComparer.Ordinal))], 10_000_000, 4_000_000, 5);
        for (var i = 0; i < args.Length; i++)
        {
            if (Known.Contains(args[i], StringComparer.Ordinal))
            {
                continue;
            }

            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return false;
            }

            switch (args[i++])
            {
                case "--entries":
                    options = options with { Entries = number };
                    break;
                case "--events":
                    options = options with { Events = number };
                    break;
                case "--repetitions":
                    options = options with { Repetitions = number };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
