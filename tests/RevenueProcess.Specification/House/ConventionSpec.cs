namespace RevenueProcess.Specification.House;

/// <summary>The habits of the library that no analyzer knows.</summary>
public sealed class ConventionSpec
{
    private const string Namespace = "RevenueProcess";

    [Fact]
    public void Public_types_share_one_namespace_and_cannot_be_changed_from_outside() =>
        Faults.None(Repository.Library.GetExportedTypes().SelectMany(type => Conventions.FaultsOfPublic(type, Namespace)));

    [Fact]
    public void No_type_keeps_static_state_or_waits() =>
        Faults.None(Repository.Library.GetTypes()
            .Where(type => string.Equals(type.Namespace, Namespace, StringComparison.Ordinal))
            .SelectMany(Conventions.FaultsOfAny));

    [Theory]
    [InlineData(typeof(Good))]
    [InlineData(typeof(Choice))]
    [InlineData(typeof(Shape))]
    [InlineData(typeof(Point))]
    public void A_type_that_keeps_the_habits_has_no_faults(Type type) =>
        Assert.Empty(FaultsOf(type, typeof(Good).Namespace!));

    [Theory]
    [InlineData(typeof(Open), "neither sealed")]
    [InlineData(typeof(Loose), "struct that is not readonly")]
    [InlineData(typeof(Field), "public field")]
    [InlineData(typeof(Setter), "public setter")]
    [InlineData(typeof(State), "static field")]
    [InlineData(typeof(Waiting), "is async")]
    [InlineData(typeof(Good), "namespace", "Elsewhere")]
    public void A_type_that_breaks_one_is_named(Type type, string fault, string? @namespace = null) =>
        Assert.Contains(fault, Assert.Single(FaultsOf(type, @namespace ?? typeof(Good).Namespace!)), StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOf(Type type, string @namespace) =>
        Conventions.FaultsOfPublic(type, @namespace).Concat(Conventions.FaultsOfAny(type));

    public enum Choice { This, That }

    public abstract record Shape(int Sides);

    public readonly record struct Point(int X);

    public record struct Loose;

    public sealed record Good(int Number)
    {
        public const int Least = 1;
        public static readonly Good One = new(1);
        public static Func<int, int> Twice => static x => 2 * x;
        public string? Name { get; init; }
        public int Read { get; private set; }
    }

    public record Open;

    public sealed class Field
    {
        public int Number = 1;
    }

    public sealed class Setter
    {
        public int Number { get; set; }
    }

    public sealed class State
    {
        private static int _count;
        public static int Count => Interlocked.Increment(ref _count);
    }

    public sealed class Waiting
    {
        public static async Task Wait() => await Task.Yield();
    }
}
