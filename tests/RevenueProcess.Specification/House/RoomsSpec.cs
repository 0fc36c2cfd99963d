using System.Xml.Linq;

namespace RevenueProcess.Specification.House;

/// <summary>Work flows one way through the library, and a reader walks the folders in the same order.</summary>
public sealed class RoomsSpec
{
    [Fact]
    public void A_folder_uses_only_the_folders_above_it_and_only_journeys_know_stateless()
    {
        var usings = XDocument.Parse(Repository.Read("src/RevenueProcess/RevenueProcess.csproj")).Descendants("Using")
            .Select(e => (string?)e.Attribute("Include"))
            .OfType<string>();

        Faults.None(Rooms.FaultsOf(Repository.Files("src/RevenueProcess", "*.cs"), usings), $"The order is {string.Join(", ", Rooms.InOrder)}.");
    }

    [Fact]
    public void Looking_up_is_allowed() => Assert.Empty(Rooms.FaultsOf([
        File("Time/Span.cs", "public sealed record Span(int Days) { public static Span operator +(Span a, Span b) => new(a.Days + b.Days); }"),
        File("Funnel/Deep/Wait.cs", "public sealed record Wait(Span Span) { public Wait Twice => new(Span + Span); }"),
    ]));

    [Theory]
    [InlineData("public sealed record Early(Late Late);")]
    [InlineData("public static class Early { public static object Make() => new List<Late>(); }")]
    [InlineData("public static class Early { public static int Size() => Late.Count; }")]
    [InlineData("public static class Early { public static int Size() => 3.Lately(); }")]
    [InlineData("public static class Early { public static string Word() => nameof(Late); }")]
    [InlineData("public static class Early { public static bool Is(object o) => o is RevenueProcess.Late { }; }")]
    public void Looking_down_is_a_fault(string early)
    {
        var fault = Assert.Single(Rooms.FaultsOf([
            File("Time/Early.cs", early),
            File("Leads/Late.cs", "public sealed record Late { public const int Count = 3; }"),
            File("Leads/LateExtensions.cs", "public static class LateExtensions { public static int Lately(this int i) => i; }"),
        ]).Select(fault => fault.Split(" of ")[^1]).Distinct(StringComparer.Ordinal));

        Assert.Equal("Leads, which is below it", fault);
    }

    [Fact]
    public void Comments_documentation_strings_and_names_that_only_look_alike_are_not_uses() => Assert.Empty(Rooms.FaultsOf([
        File("Time/Early.cs", """
            /// <summary>See <see cref="Late"/>.</summary>
            public sealed record Early(int Late) // not the type Late
            {
                public string Word => "Late" + Late;
                private enum Hour { Late }
                public static object Of() => Hour.Late;
            }
            """),
        File("Leads/Late.cs", "public sealed record Late;"),
    ]));

    [Fact]
    public void A_file_in_no_room_is_a_fault() => Assert.Equal(2, Rooms.FaultsOf([
        File("Attic/Box.cs", "public sealed record Box;"),
        File("Loose.cs", "public sealed record Loose;"),
    ]).Count);

    [Fact]
    public void A_name_that_cannot_be_resolved_is_a_fault() =>
        Assert.NotEmpty(Rooms.FaultsOf([File("Time/Early.cs", "public sealed record Early(Nowhere There);")]));

    [Theory]
    [InlineData("Journeys", 0)]
    [InlineData("Process", 1)]
    [InlineData("Simulation", 1)]
    public void Stateless_lives_in_journeys(string room, int faults) => Assert.Equal(faults, Rooms.FaultsOf([
        File($"{room}/Mover.cs", "public static class Mover { public static object Make() => new Stateless.StateMachine<int, int>(0); }"),
    ]).Select(fault => fault.Split(':')[1]).Distinct(StringComparer.Ordinal).Count());

    private static SourceText File(string path, string code) => new(Rooms.Home + path, "namespace RevenueProcess;\n" + code);
}
