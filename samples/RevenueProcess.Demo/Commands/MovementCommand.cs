using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says how the journeys that were open at one instant became those that were open at another.</summary>
internal static class MovementCommand
{
    public static Command Of(Terminal terminal)
    {
        var (history, output) = (new HistoryOptions(), new OutputOptions());
        var from = new Option<string>("--from") { Description = "The first instant, or a date, which is the start of that day. What happened from then on is the movement.", Required = true, HelpName = "INSTANT" };
        var to = new Option<string?>("--to") { Description = "The second. What happened before it is in the movement. Default: the latest entry, which is in it, too.", HelpName = "INSTANT" };
        var closingFrom = new Option<string?>("--closing-from") { Description = "Only journeys that are expected to close on this day or later; others move in and out.", HelpName = "DATE" };
        var closingTo = new Option<string?>("--closing-to") { Description = "The last such day.", HelpName = "DATE" };
        var command = new Command("movement", "Say how what was open at one instant became what was open at another, in count and value.");
        history.AddTo(command);
        foreach (var option in new Option[] { from, to, closingFrom, closingTo })
        {
            command.Add(option);
        }

        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = history.Of(parsed);
            var since = source.InstantOf("--from", parsed.GetRequiredValue(from));
            var end = parsed.GetValue(to) is { } text ? source.InstantOf("--to", text) : (Instant?)null;
            return Run(source, new MovementMeasure(since) { Closing = Closing(parsed.GetValue(closingFrom), parsed.GetValue(closingTo)) }, end, output.Of(parsed), terminal);
        });
        return command;
    }

    private static int Run(HistorySource source, MovementMeasure measure, Instant? to, Output output, Terminal terminal)
    {
        output.RefuseOver(source.Inputs);
        if (to < measure.Since)
        {
            throw new InputException($"--to: {Shown.Moment(to.Value, source.Zone)} is before --from, {Shown.Moment(measure.Since, source.Zone)}");
        }

        var log = Read(source, measure.Since, to, terminal);
        terminal.Warn(log.Warnings);
        var movement = Tallied.Of(log, log.Frame().Counting(measure)).Movement();
        output.Write(terminal, json => MovementJson.Write(movement, json), screen => MovementSection.Print(movement, source.Zone, screen));
        return DemoApp.Done;
    }

    private static StageLog Read(HistorySource source, Instant since, Instant? to, Terminal terminal)
    {
        try
        {
            return source.Read(new StageLogOptions { Since = since, CutAt = to }, terminal);
        }
        catch (InvalidOperationException) when (to is null)
        {
            throw new InputException($"--from: {Shown.Moment(since, source.Zone)} is after the latest record; say with --to where the movement ends");
        }
    }

    private static DateInterval? Closing(string? from, string? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, { } last) => DayOf("--closing-from", first) is var start && DayOf("--closing-to", last) is var end && start <= end
            ? new DateInterval(start, end)
            : throw new InputException($"--closing-to: {last} is before --closing-from, {first}"),
        _ => throw new InputException("--closing-from and --closing-to go together: the first and the last day of a period"),
    };

    private static LocalDate DayOf(string option, string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? day
        : throw new InputException($"{option}: '{text}' is no date, such as '2018-05-31'");
}
