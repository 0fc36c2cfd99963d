using System.IO.Compression;
using System.Text;
using RevenueProcess.Samples.Demo;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Specification.Samples;

/// <summary>Files that are not what they should be end with a message that names them, in bounded memory.</summary>
public sealed class HostileFilesSpec
{
    private static readonly byte[] _text = Encoding.UTF8.GetBytes("id,stage,at\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"j{i},inquiry,2026-03-01T00:00:{i % 60:00}Z\n")));

    [Fact]
    public void A_gzip_file_is_read_whole_be_it_of_one_member_or_of_several()
    {
        byte[] several = [.. Gzip(_text[..50]), .. Gzip([]), .. Gzip(_text[50..])];

        Assert.Equal(_text, Read(Gzip(_text), blockSize: 1 << 16));
        Assert.Equal(_text, Read(several, blockSize: 1));
        Assert.Empty(Read(Gzip([]), blockSize: 7));
    }

    [Fact]
    public void A_gzip_file_that_is_cut_short_anywhere_is_refused()
    {
        var whole = Gzip(_text);
        Assert.All(Enumerable.Range(2, whole.Length - 2), length => Assert.Throws<InvalidDataException>(() => Read(whole[..length], blockSize: 512)));
    }

    [Fact]
    public void A_gzip_file_that_something_follows_or_that_is_changed_is_refused()
    {
        var whole = Gzip(_text);
        byte[][] others = [[0], [1, 2, 3, 4], [0x1f], [0x1f, 0x8b], Encoding.ASCII.GetBytes(new string('x', 100_000)), Gzip(_text)[..20]];
        Assert.All(others, rest => Assert.Throws<InvalidDataException>(() => Read([.. whole, .. rest], blockSize: 512)));
        Assert.All(Enumerable.Range(1, 8), fromEnd =>
        {
            var changed = whole.ToArray();
            changed[^fromEnd] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => Read(changed, blockSize: 512));
        });
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("without its trailer")]
    [InlineData("followed")]
    public void A_damaged_gzip_file_is_named(string damage)
    {
        using var folder = new TemporaryFolder().With("demo");
        var whole = Gzip(File.ReadAllBytes(folder["moves.csv"]));
        File.WriteAllBytes(folder["moves.csv"], damage switch { "cut" => whole[..(whole.Length / 2)], "followed" => [.. whole, 7], _ => whole[..^8] });

        Refused(folder.Report(), "moves.csv:", "the file is damaged: it is cut short, or something else follows its end");
    }

    [Theory]
    [InlineData("--max-cell", "7", "leads.csv:2: a cell is longer than 7 characters: 'outbound…'")]
    [InlineData("--max-cell", "6", "leads.csv:1: a cell is longer than 6 characters: 'created…'")]
    [InlineData("--max-row", "30", "leads.csv:2: the row is longer than 30")]
    [InlineData("--max-row", "1K", "")]
    [InlineData("--max-file", "1K", "leads.csv: the file is longer than 1K once it is decompressed")]
    public void Cells_rows_and_files_have_limits_that_the_user_states(string option, string size, string told)
    {
        using var folder = new TemporaryFolder().With("demo");
        File.WriteAllBytes(folder["leads.csv"], Gzip(File.ReadAllBytes(folder["leads.csv"])));
        var run = folder.Report(option, size);

        if (told.Length == 0)
        {
            Assert.Equal(DemoApp.Done, run.Code);
        }
        else
        {
            Refused(run, told, option + " allows more");
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1T")]
    [InlineData("")]
    [InlineData("K")]
    [InlineData("99999999999999999G")]
    public void A_size_is_a_whole_number_of_bytes_or_of_a_unit(string size) => Refused(DemoRun.Report("demo", "--max-row", size), $"--max-row: '{size}' is no size from 1 to");

    [Theory]
    [InlineData("512", 512)]
    [InlineData("4k", 4096)]
    [InlineData("3M", 3 * 1024 * 1024)]
    [InlineData("7G", 7L * 1024 * 1024 * 1024)]
    public void A_size_is_read_as_it_is_written(string text, long size)
    {
        Assert.Equal(size, Size.Read(text));
        Assert.Equal(text.ToUpperInvariant(), Size.Of(size));
    }

    [Theory]
    [InlineData("leads.csv", "leads.csv:1: the row is longer than 4M")]
    [InlineData("process.json", "process.json: the file is longer than 10M")]
    [InlineData("import.json", "import.json: the file is longer than 10M")]
    public void An_endless_file_is_refused(string name, string told)
    {
        using var folder = new TemporaryFolder().With("demo");
        Endless(folder, name);

        Refused(folder.Report("--allow-outside"), told);
    }

    [Fact]
    public void An_endless_file_above_whose_header_lines_are_skipped_is_refused()
    {
        using var folder = new TemporaryFolder().With("demo");
        Endless(folder, "leads.csv");
        folder.Replace("import.json", "\"delimiter\": \";\"", "\"delimiter\": \";\", \"skipLines\": 3");

        Refused(folder.Report("--allow-outside"), "leads.csv:1: the line is longer than 4M");
        Refused(DemoRun.Of("inspect", "--process", folder["process.json"], "--file", "/dev/zero"), "/dev/zero:1: the row is longer than 4M");
    }

    [Fact]
    public void A_document_that_is_too_long_is_refused_before_it_is_read()
    {
        using var folder = new TemporaryFolder().With("demo");
        using (var sparse = File.Create(folder["import.json"]))
        {
            sparse.SetLength(1L << 40);
        }

        Refused(folder.Report(), "import.json: the file is longer than 10M, which no document is; it is not read");
    }

    [Fact]
    public void A_quote_that_is_not_closed_does_not_fill_the_memory()
    {
        using var folder = new TemporaryFolder().With("demo");
        File.AppendAllText(folder["moves.csv"], "lead-2,\"MQL" + new string('\n', 6 << 20));

        Refused(folder.Report(), "moves.csv:", "the row is longer than 4M, perhaps since a quote is not closed");
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("f.csv", "id,stage\n" + string.Concat(Enumerable.Repeat("a,b\n", 100_000)));
        using var table = CsvTable.Open(folder["f.csv"], "f.csv", new CsvForm(','), InputLimits.Default);
        Assert.True(table.Read());
        File.AppendAllText(folder["f.csv"], "c,d\n");

        var refused = Assert.Throws<InputException>(() =>
        {
            while (table.Read())
            {
            }
        });
        Assert.Contains("f.csv: the file changed while it was read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_too_long_to_be_counted_is_refused()
    {
        using var folder = new TemporaryFolder().With("demo");
        folder.Replace("import.json", "\"currency\"", "\"earliestInstant\": \"0002-01-02T00:00:00Z\", \"currency\"");
        folder.Replace("leads.csv", "03.10.2025 00:49:45", "03.10.1025 00:49:45");

        Refused(folder.Report(), "the history cannot be counted: Journey 'lead-1' holds an age");
    }

    [Fact]
    public void Values_whose_sum_is_no_number_are_refused()
    {
        using var folder = new HostileFolder();
        folder.Write("long.csv", System.Text.Encoding.UTF8.GetBytes("lead,status,at,on,step,amount\na,SAL,2025-10-04,,,79228162514264337593543950335\nb,SAL,2025-10-04,,,79228162514264337593543950335\n"));

        Refused(folder.Report(), "the numbers of the input are too large");
    }

    [Fact]
    public void A_pipe_is_read_as_any_file()
    {
        using var folder = new TemporaryFolder().With("demo");
        var (code, output, error) = DemoProcess.Run($"""
            cd '{folder.Path}' && mv moves.csv all.csv && mkfifo moves.csv && mkfifo p.json
            gzip -c all.csv > moves.csv & cat process.json > p.json & demo report --process p.json --import import.json --format json
            """);

        Assert.Equal((0, string.Empty), (code, string.Concat(error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("warning: ", StringComparison.Ordinal)))));
        Assert.Equal(DemoRun.Report("demo", "--format", "json").Out, output);
    }

    private static void Endless(TemporaryFolder folder, string name)
    {
        File.Delete(folder[name]);
        File.CreateSymbolicLink(folder[name], "/dev/zero");
    }

    private static void Refused(DemoRun run, params string[] told)
    {
        Assert.All(told, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.Equal(DemoApp.BadInput, run.Code);
    }

    private static byte[] Gzip(byte[] text)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
        {
            gzip.Write(text);
        }

        return file.ToArray();
    }

    private static byte[] Read(byte[] file, int blockSize)
    {
        using var whole = new WholeGzip(new MemoryStream(file));
        using var text = new MemoryStream();
        whole.CopyTo(text, blockSize);
        return text.ToArray();
    }
}
