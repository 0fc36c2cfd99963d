using RevenueProcess.Benchmarks;
using RevenueProcess.Benchmarks.Calendars;
using RevenueProcess.Benchmarks.Fold;
using RevenueProcess.Benchmarks.Funnel;
using RevenueProcess.Benchmarks.Measuring;
using RevenueProcess.Benchmarks.Move;
using RevenueProcess.Benchmarks.Replay;
using RevenueProcess.Benchmarks.Verdicts;

if (!Options.TryRead(args, out var options))
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

Machine.Describe();
var table = new RatioTable();
if (options.Runs("funnel"))
{
    FunnelContest.Run(options, table);
}

if (options.Runs("measures"))
{
    MeasuresContest.Run(options, table);
}

if (options.Runs("replay"))
{
    ReplayContest.Run(options, table);
}

if (options.Runs("move"))
{
    MoveContest.Run(options, table);
}

if (options.Runs("fold"))
{
    FoldContest.Run(options, table);
}

if (options.Runs("verdicts"))
{
    VerdictContest.Run(options, table);
}

if (options.Runs("calendar"))
{
    CalendarContest.Run(options, table);
    DeadlinesContest.Run(options, table);
}

if (options.Runs("conformance"))
{
    ConformanceContest.Run(options, table);
}

table.Print();
return 0;
