using System.CommandLine;
using System.CommandLine.Parsing;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options that say where the files are that a document names, and how large they may be.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _data = new("--data") { Description = "The folder of the files. Default: the folder of the document that names them.", HelpName = "DIR" };
    private readonly Option<bool> _outside = new(DataFolder.OutsideOption) { Description = "Allow files outside of that folder." };
    private readonly Option<long> _cell = Limit(InputLimits.CellOption, "The longest cell, in characters.", InputLimits.Default.Cell, int.MaxValue / 4);
    private readonly Option<long> _row = Limit(InputLimits.RowOption, "The longest row, in bytes.", InputLimits.Default.Row, int.MaxValue / 4);
    private readonly Option<long> _file = Limit(InputLimits.FileOption, "The longest file, in bytes once it is decompressed.", InputLimits.Default.File, long.MaxValue);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _outside, _cell, _row, _file })
        {
            command.Add(option);
        }
    }

    /// <summary>The folder of the files.</summary>
    /// <param name="parsed">What the user wrote.</param>
    /// <param name="unless">The folder where none is stated.</param>
    public DataFolder FolderOf(ParseResult parsed, string unless) => FolderAt(parsed, parsed.GetValue(_data) ?? unless);

    /// <summary>The folder that is stated; null where none is.</summary>
    public DataFolder? Stated(ParseResult parsed) => parsed.GetValue(_data) is { } path ? FolderAt(parsed, path) : null;

    /// <summary>Another folder, with the same allowance and the same limits.</summary>
    public DataFolder FolderAt(ParseResult parsed, string path) => new(path, parsed.GetValue(_outside), LimitsOf(parsed));

    /// <summary>How large files may be.</summary>
    public InputLimits LimitsOf(ParseResult parsed) => new((int)parsed.GetValue(_cell), (int)parsed.GetValue(_row), parsed.GetValue(_file));

    private static Option<long> Limit(string name, string description, long unless, long most) => new(name)
    {
        Description = $"{description} Default: {Size.Of(unless)}.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => unless,
        CustomParser = argument => SizeOf(name, argument, most),
    };

    private static long SizeOf(string name, ArgumentResult argument, long most)
    {
        var text = argument.Tokens is [var only] ? only.Value : string.Empty;
        if (Size.Read(text) is { } size and > 0 && size <= most)
        {
            return size;
        }

        argument.AddError($"{name}: '{text}' is no size from 1 to {Size.Of(most)}; such as '512', '64K', '4M' or '16G'");
        return 0;
    }
}
