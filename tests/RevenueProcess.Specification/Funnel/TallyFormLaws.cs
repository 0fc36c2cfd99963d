using FsCheck.Xunit;
using RevenueProcess.Specification.Leads;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A tally that is written, sent and read is the tally that it was; forms that other engines make are checked.</summary>
[Properties(Arbitrary = [typeof(RecordedGenerators)])]
public sealed class TallyFormLaws
{
    [Property]
    public void A_form_read_as_a_tally_gives_the_same_form(Recorded recorded)
    {
        var form = TallyForm.Of(recorded.Tally);
        var tally = form.ToTally(recorded.Process);
        Assert.Equal(form, TallyForm.Of(tally));
        Assert.Equal(Recorded.Report(recorded.Tally), Recorded.Report(tally));
    }

    [Property]
    public void A_form_is_read_as_it_was_written(Recorded recorded)
    {
        var form = TallyForm.Of(recorded.Tally);
        var json = TallyFormJson.Write(form);
        Assert.Equal(form, TallyFormJson.Read(json));
        using var stream = new MemoryStream();
        TallyFormJson.Write(form, stream);
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        stream.Position = 0;
        Assert.Equal(form, TallyFormJson.Read(stream));
    }

    [Property]
    public void Tallies_of_parts_that_travelled_merge_to_that_of_the_whole(Recorded recorded, int seed)
    {
        var (whole, parts) = MergeLaws.Split(recorded, seed);
        var merged = parts.Select(part => TallyFormJson.Read(TallyFormJson.Write(TallyForm.Of(part))).ToTally(recorded.Process)).Aggregate((one, other) => one.Merge(other));
        Assert.Equal(Written(whole), Written(merged));
    }

    [Property]
    public void The_order_of_rows_and_ages_in_a_form_changes_nothing(Recorded recorded)
    {
        var form = TallyForm.Of(recorded.Tally);
        var turned = form with { Tables = [.. form.Tables.Select(Turned)] };
        Assert.Equal(form, TallyForm.Of(turned.ToTally(recorded.Process)));
    }

    [Property]
    public void The_order_of_arrival_changes_no_byte_of_a_form(Recorded recorded) =>
        Assert.Equal(Written(recorded.Tally), Written((recorded with { Lines = [.. recorded.Lines.Reverse()] }).Tally));

    [Fact]
    public void Zeros_at_the_end_of_amounts_change_no_byte_of_a_form()
    {
        var form = TallyForm.Of(Told.Log("a: inquiry 0, check 1, qualified 3").Tally());
        var longer = form with { Tables = [.. form.Tables.Select(table => table with { Amounts = table.Amounts?.Select(amount => amount * 1.00m).ToList() })] };
        Assert.Contains(longer.Tables, table => table.Amounts?.Any(amount => amount.Scale == 2) ?? false);
        Assert.Equal(TallyFormJson.Write(form), TallyFormJson.Write(longer));
    }

    [Fact]
    public void Mutated_forms_give_a_form_or_a_refusal()
    {
        var log = Told.Log("a: inquiry 0, check 1, qualified 3; b: nurture 0, lost 1, inquiry 9, unfit 10; c: inquiry 2, customer 8, lost 9");
        StoredFormsFuzz.Try(
            [TallyFormJson.Write(TallyForm.Of(log.Tally())), TallyFormJson.Write(TallyForm.Of(log.Tally(frame => frame with { Conversions = [], ObservedFrom = Told.Day(1) })))],
            json =>
            {
                var form = TallyFormJson.Read(json);
                if (form.Frame.ProcessHash == Told.Process.Hash && form.Frame.Conversions.All(pair => Told.Process.TryFind(pair.From, out _) && Told.Process.TryFind(pair.To, out _)))
                {
                    try
                    {
                        form = TallyForm.Of(form.ToTally(Told.Process));
                    }
                    catch (ArgumentException)
                    {
                        // The frame asks for what the process does not have.
                    }
                }

                return (form, TallyFormJson.Read(TallyFormJson.Write(form)));
            });
    }

    /// <summary>The same without what was read: lines that were shared out among parts are other lines.</summary>
    private static string Written(FunnelTally tally) => TallyFormJson.Write(TallyForm.Of(tally) with { Read = null });

    private static TallyFormTable Turned(TallyFormTable table) => table with
    {
        Cells = [.. table.Cells.Reverse()],
        Periods = table.Periods?.Reverse().ToList(),
        Keys = table.Keys.ToDictionary(column => column.Key, column => (IReadOnlyList<string?>)[.. column.Value.Reverse()], StringComparer.Ordinal),
        Counts = table.Counts?.Reverse().ToList(),
        Amounts = table.Amounts?.Reverse().ToList(),
        Ages = table.Ages?.Reverse().Select(ages => (IReadOnlyList<uint>)[.. ages.Reverse()]).ToList(),
    };
}
