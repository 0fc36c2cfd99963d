using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// What any argument of its kind must be (not null, a name, in a range, one of an enum) is checked here and nowhere else; what depends on
/// other arguments is thrown where they meet. Messages name the thing, its value and what is allowed.
/// </summary>
internal static class Require
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value ?? throw new ArgumentNullException(name);

    /// <summary>A copy of a list of which no element is null: nobody can change it, and it is equal to a copy of equal elements.</summary>
    public static IReadOnlyList<T> AllPresent<T>([NotNull] IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string name = "")
        where T : notnull
    {
        if (NotNull(values, name) is ValueList<T> copied)
        {
            return copied;
        }

        var copy = new ValueList<T>(values);
        for (var i = 0; i < copy.Count; i++)
        {
            if (copy[i] is null)
            {
                throw new ArgumentNullException(name, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}] is null; every element must be present."));
            }
        }

        return copy;
    }

    /// <summary>A name or an id: well-formed text in which something can be seen.</summary>
    public static string Name([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        !Characters.AreWellFormed(NotNull(value, name)) ? throw IllFormed(value, name)
        : Characters.AreBlank(value) ? throw new ArgumentException($"{name} is '{Wording.Shown(value)}'; it must have at least one visible character.", name)
        : value;

    /// <summary>Any well-formed text, which may be blank.</summary>
    public static string WellFormed([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Characters.AreWellFormed(NotNull(value, name)) ? value : throw IllFormed(value, name);

    /// <summary>A copy of a dictionary of names and values that are present, with the same promises.</summary>
    public static IReadOnlyDictionary<string, T> AllNamed<T>(
        [NotNull] IReadOnlyDictionary<string, T>? values, [CallerArgumentExpression(nameof(values))] string name = "")
        where T : notnull
    {
        if (NotNull(values, name) is ValueMap<T> copied)
        {
            return copied;
        }

        var copy = new ValueMap<T>(values);
        foreach (var (key, value) in copy)
        {
            Name(key, name);
            if (value is null)
            {
                throw new ArgumentNullException(name, $"{name}['{key}'] is null; every name must have a value.");
            }
        }

        return copy;
    }

    public static T Between<T>(T value, T low, T high, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(
                name, Shown(value), $"{name} is {Shown(value)}; it must be from {Shown(low)} to {Shown(high)}.");

    public static T AtLeast<T>(T value, T low, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(low) >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, Shown(value), $"{name} is {Shown(value)}; it must be at least {Shown(low)}.");

    public static double StrictlyBetween(
        double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > low && value < high
            ? value
            : throw new ArgumentOutOfRangeException(
                name, Shown(value), $"{name} is {Shown(value)}; it must be above {Shown(low)} and below {Shown(high)}.");

    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, $"{name} is {value}; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");

    public static T? DefinedIfAny<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        value is { } some ? Defined(some, name) : null;

    private static ArgumentException IllFormed(string value, string name) =>
        new($"{name} is '{Wording.Shown(value)}'; it must be well-formed Unicode, but a surrogate stands alone.", name);

    private static string Shown<T>(T value)
        where T : IFormattable =>
        value.ToString(format: null, CultureInfo.InvariantCulture);
}
