using System.Text;

namespace RevenueProcess.Specification.House;

/// <summary>The rooms of the library as a page shows them: a drawing without the arrows that follow from others, and a table of all uses.</summary>
internal static class Corridor
{
    public const string Begin = "<!-- corridor: written by ArchitectureSpec -->";
    public const string End = "<!-- end of corridor -->";

    public static string Of(IReadOnlyList<(string Room, IReadOnlyList<string> Uses)> rooms)
    {
        var uses = rooms.ToDictionary(each => each.Room, each => each.Uses, StringComparer.Ordinal);
        var page = new StringBuilder("```mermaid\nflowchart LR\n");
        foreach (var (room, used) in rooms)
        {
            page.Append($"  {room}\n");
            foreach (var other in used.Where(other => !used.Any(between => between != other && Reaches(uses, between, other))))
            {
                page.Append($"  {other} --> {room}\n");
            }
        }

        page.Append("```\n\n| room | uses |\n|---|---|\n");
        foreach (var (room, used) in rooms)
        {
            page.Append($"| {room} | {(used.Count == 0 ? "nothing" : string.Join(", ", used))} |\n");
        }

        return page.ToString();
    }

    private static bool Reaches(Dictionary<string, IReadOnlyList<string>> uses, string from, string to) =>
        uses[from].Any(next => next == to || Reaches(uses, next, to));
}
