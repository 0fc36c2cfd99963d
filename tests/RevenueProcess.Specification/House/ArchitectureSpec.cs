using System.Text.RegularExpressions;

namespace RevenueProcess.Specification.House;

/// <summary>The page about the rooms shows the rooms as they are.</summary>
public sealed partial class ArchitectureSpec
{
    private const string PagePath = "docs/architecture.md";
    private const string Accept = "ACCEPT_APPROVED";

    private static readonly Lazy<IReadOnlyList<(string Room, IReadOnlyList<string> Uses)>> _rooms =
        new(() => Rooms.UsesOf(Repository.Files("src/RevenueProcess", "*.cs")));

    [Fact]
    public void The_page_draws_which_room_uses_which()
    {
        var page = Repository.Read(PagePath).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Corridor.Begin, StringComparison.Ordinal), page.IndexOf(Corridor.End, StringComparison.Ordinal));
        Assert.True(0 <= from && from < to, $"{PagePath} has no lines {Corridor.Begin} and {Corridor.End}.");
        from += Corridor.Begin.Length;
        var drawn = $"\n{Corridor.Of(_rooms.Value)}";
        if (page[from..to] != drawn && string.Equals(Environment.GetEnvironmentVariable(Accept), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(Repository.PathTo(PagePath), page[..from] + drawn + page[to..]);
            return;
        }

        Assert.True(page[from..to] == drawn, $"The rooms are not those of {PagePath}; if that is meant: {Accept}=1 dotnet test. They are:\n{drawn}");
    }

    [Fact]
    public void The_page_describes_every_room() => Assert.Equal(
        _rooms.Value.Select(each => each.Room), RoomHeading().Matches(Repository.Read(PagePath)).Select(heading => heading.Groups["room"].Value));

    [Fact]
    public void Every_file_and_folder_that_the_page_names_exists()
    {
        var named = Place().Matches(Repository.Read(PagePath)).Select(place => place.Groups["place"].Value).ToList();

        Assert.NotEmpty(named);
        Faults.None(named.Where(place => !Path.Exists(Repository.PathTo(place))).Select(place => $"{PagePath} names {place}, which does not exist"));
    }

    [Fact]
    public void An_arrow_that_follows_from_others_is_left_out_of_the_drawing_but_not_of_the_table() => Assert.Equal(
        """
        ```mermaid
        flowchart LR
          Time
          Leads
          Time --> Leads
          Process
          Leads --> Process
        ```

        | room | uses |
        |---|---|
        | Time | nothing |
        | Leads | Time |
        | Process | Time, Leads |

        """.ReplaceLineEndings("\n"),
        Corridor.Of(Rooms.UsesOf([
            Source("Process/Late.cs", "public sealed record Late(Middle Middle) { public Early Early => Middle.Early; }"),
            Source("Leads/Middle.cs", "public sealed record Middle(Early Early);"),
            Source("Time/Early.cs", "public sealed record Early(string Word);"),
        ])));

    private static SourceText Source(string path, string code) => new(Rooms.Home + path, "namespace RevenueProcess;\n" + code);

    [GeneratedRegex(@"^- \*\*(?<room>\w+)\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoomHeading();

    [GeneratedRegex(@"`(?<place>(?:src|tests|samples|docs)/[^`*]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
