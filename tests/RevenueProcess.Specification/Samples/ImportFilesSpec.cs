using System.IO.Compression;
using System.Text;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>What files look like: encodings, titles, footers, ragged rows; and an import that keeps nothing.</summary>
public sealed class ImportFilesSpec
{
    private const string Columns = "\"columns\":{\"journey\":\"deal\",\"stage\":\"stage\",\"instant\":\"at\"}";

    [Fact]
    public void A_byte_that_is_no_text_is_named_with_its_line_and_place()
    {
        var run = Report([.. "deal,stage,at\na,Grün,2026-01-01\nb,"u8, 0xfc, .. ",2026-01-01\n"u8]);

        Assert.Equal(DemoApp.BadInput, run.Code);
        Assert.Contains("h.csv:3: byte 3 of the line (0xFC) is no text in UTF-8; state the encoding", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_a_file_begins_and_does_not_end_is_no_text()
    {
        Assert.Contains("h.csv:2: byte 3 of the line (0xC3) is no text", Report([.. "deal,stage,at\na,"u8, 0xc3]).Error, StringComparison.Ordinal);
        Assert.Contains("h.csv:2: byte 3 of the line (0xC3) is no text", Report([.. "deal,stage,at\na,"u8, 0xc3, .. "x,2026-01-01"u8]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "\"encoding\":\"windows-1252\"")]
    [InlineData("utf-16", "")]
    [InlineData("utf-16BE", "")]
    [InlineData("utf-32", "")]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "\"encoding\":\"utf-16\"")]
    public void A_file_is_read_in_the_encoding_that_is_stated_or_marked(string name, string stated)
    {
        var encoding = TextEncodings.Find(name)!;
        byte[] content = [.. encoding.Preamble, .. encoding.GetBytes("deal,stage,at\nä,Angebot für Köln,2026-01-01\n")];
        foreach (var bytes in new[] { content, Zipped(content) })
        {
            var report = Report(bytes, stated, ",\"stages\":{\"Angebot für Köln\":\"inquiry\"}").Json();
            Assert.Equal(1, report.GetProperty("rows").GetProperty("kept").GetInt32());
            Assert.Equal(0, report.GetProperty("unknownStages").GetArrayLength());
        }
    }

    [Fact]
    public void Characters_at_the_ends_of_blocks_are_whole()
    {
        var text = new StringBuilder("deal,stage,at\n");
        for (var row = 0; row < 20_000; row++)
        {
            text.Append(new string('x', row % 7)).Append("ä日本🚀").Append(row).Append(",inquiry,2026-01-01\n");
        }

        Assert.Equal(20_000, Report(Encoding.UTF8.GetBytes(text.ToString())).Json().GetProperty("rows").GetProperty("kept").GetInt32());
    }

    [Fact]
    public void Titles_and_footers_are_no_rows_and_lines_keep_their_numbers()
    {
        var report = Report(
            "Deals export\n\"with a, comma\"\ndeal,stage,at\na,inquiry,2026-01-01\nb,inquiry,soon\n\n\"Total, all\"\n\"c\",\"inquiry\"\n"u8.ToArray(), "\"skipLines\":2,\"endsAt\":\"Total\"").Json();

        Assert.Equal((2, 1), (report.GetProperty("rows").GetProperty("read").GetInt32(), report.GetProperty("rows").GetProperty("kept").GetInt32()));
        Assert.Equal(5, report.GetProperty("examples")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public void What_was_not_asked_for_comes_before_what_was_where_nothing_is_kept()
    {
        var run = Report("deal,stage,at\nx,inquiry,2026-01-01\ny,inquiry,2026-01-01\na,inquiry,soon\n"u8.ToArray(), "\"where\":[{\"column\":\"deal\",\"is\":\"a\"}]");

        Assert.Equal(["unparsable instant: 1", "filtered by the import: 2"], run.Error.Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith(": 1", StringComparison.Ordinal) || line.EndsWith(": 2", StringComparison.Ordinal)));
        Assert.True(run.Error.IndexOf("unparsable instant, such as", StringComparison.Ordinal) < run.Error.IndexOf("filtered by the import, such as", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", "Export – of 1 € deals 🚀\n\n")]
    [InlineData("utf-8", "\ufeffExport\n\n")]
    [InlineData("utf-8", "\n🚀\n")]
    [InlineData("utf-16", "\ufeffÜbersicht 🚀 日本\n\n")]
    [InlineData("utf-16BE", "\ufeffExport – of deals\n\n")]
    [InlineData("utf-32", "\ufeffExport – of deals 🚀\n\n")]
    public void A_title_is_passed_over_whatever_characters_it_has(string encoding, string title)
    {
        var bytes = TextEncodings.Find(encoding)!.GetBytes($"{title}deal,stage,at\na,inquiry,2026-01-01\n日本,inquiry,2026-01-02\n");

        Assert.Equal(2, Report(bytes, "\"skipLines\":2").Json().GetProperty("rows").GetProperty("kept").GetInt32());
    }

    [Fact]
    public void A_title_that_is_no_text_is_named_with_its_line_and_place() =>
        Assert.Contains("h.csv:2: byte 5 of the line (0x93) is no text", Report([.. "Export\n€ "u8, 0x93, .. "\ndeal,stage,at\na,inquiry,2026-01-01\n"u8], "\"skipLines\":2").Error, StringComparison.Ordinal);

    [Fact]
    public void Empty_cells_behind_the_last_column_are_none()
    {
        var report = Report("deal,stage,at\na,inquiry,2026-01-01,,\nb,inquiry,2026-01-01, ,\"\"\nc,inquiry,2026-01-01\n,,,,\n"u8.ToArray()).Json();

        Assert.Equal((4, 3), (report.GetProperty("rows").GetProperty("read").GetInt32(), report.GetProperty("rows").GetProperty("kept").GetInt32()));
        Assert.Contains("h.csv:2: the row has 5 cells, the header 3", Report("deal,stage,at\na,inquiry,2026-01-01,,x\n"u8.ToArray()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ragged_rows_are_put_aside_where_the_import_allows_it()
    {
        var content = "deal,stage,at\na,inquiry,2026-01-01\nb,inquiry\nc,inquiry,2026-01-01,more\n"u8.ToArray();

        Assert.Contains("h.csv:3: the row has 2 cells, the header 3", Report(content).Error, StringComparison.Ordinal);
        var report = Report(content, "\"raggedAside\":true").Json();
        Assert.Equal("wrong number of cells", report.GetProperty("rows").GetProperty("setAside")[0].GetProperty("reason").GetString());
        Assert.Equal("b,inquiry", report.GetProperty("examples")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void An_import_that_keeps_nothing_ends_with_the_reasons()
    {
        var run = Report("deal,stage,at\na,Inquiry,2026-01-01\nb,inquiry,soon\n"u8.ToArray());

        Assert.Equal((DemoApp.BadInput, string.Empty), (run.Code, run.Out));
        Assert.Contains("its files have 2 rows, of which none is kept", run.Error, StringComparison.Ordinal);
        Assert.Contains("unparsable instant, such as h.csv:3, 'soon'", run.Error, StringComparison.Ordinal);
        Assert.Contains("texts that name no stage of the process: 'Inquiry' ×1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_in_a_document_does_not_count()
    {
        using var folder = new TemporaryFolder().With("demo");
        foreach (var name in new[] { "process.json", "import.json" })
        {
            File.WriteAllText(folder[name], File.ReadAllText(folder[name]), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        Assert.Equal(DemoApp.Done, folder.Report().Code);
        folder.Replace("import.json", "\"zone\": \"Europe/Berlin\"", "\"zone\": \"Europe/Berln\"");
        Assert.Contains("import.json:3: $.zone", folder.Report().Error, StringComparison.Ordinal);
    }

    private static DemoRun Report(byte[] content, string ofFile = "", string more = "")
    {
        using var folder = new TemporaryFolder().With("demo");
        File.WriteAllBytes(folder["h.csv"], content);
        folder.Write("import.json", $"{{\"files\":[{{\"kind\":\"long\",\"file\":\"h.csv\",{Columns}{(ofFile.Length > 0 ? "," : "")}{ofFile}{more}}}]}}");
        return folder.Report("--format", "json");
    }

    private static byte[] Zipped(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return zipped.ToArray();
    }
}
