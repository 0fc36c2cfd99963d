using System.Collections;
using System.Reflection;
using NodaTime;

namespace RevenueProcess.Specification.House;

/// <summary>Values are equal when all that they show is equal: a copy is, and a copy that differs in one part is not.</summary>
public sealed class EqualitySpec
{
    /// <summary>What follows from the other parts, so that equality need not look at it.</summary>
    private static readonly string[] _derived =
        ["ScoreResult.FitPoints", "ScoreResult.EngagementPoints", "LeadDefinition.Leaves", "StageLeakage.Entries", "LifeTable.EventCount", "LifeTable.CensoredCount", "LifeTable.LastEventAge", "LifeTable.LastAge"];

    /// <summary>A process is equal to another when it is written alike; its parts are behind that text.</summary>
    private static readonly Type[] _equalAsText = [typeof(ProcessDefinition)];

    /// <summary>A plan holds a function, and two functions are never equal.</summary>
    private static readonly Type _plan = typeof(SimulationPlan);

    [Fact]
    public void Values_are_equal_exactly_when_their_parts_are() => Faults.None(Specimens.ByType
        .Where(found => !_equalAsText.Contains(found.Key) && found.Key.Assembly == Repository.Library && typeof(IEquatable<>).MakeGenericType(found.Key).IsAssignableFrom(found.Key))
        .SelectMany(found => found.Value.SelectMany(FaultsOf)).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Values_made_twice_are_equal() => Faults.None(Specimens.ByType
        .Where(found => found.Key != _plan && found.Key.Assembly == Repository.Library && typeof(IEquatable<>).MakeGenericType(found.Key).IsAssignableFrom(found.Key))
        .SelectMany(found => found.Value.Zip(Specimens.Again[found.Key]))
        .Where(pair => !pair.First.Equals(pair.Second) || pair.First.GetHashCode() != pair.Second.GetHashCode())
        .Select(pair => $"{pair.First.GetType().Name}: made twice it is not equal or has another hash").Distinct(StringComparer.Ordinal));

    [Fact]
    public void A_list_or_map_is_equal_to_one_of_equal_elements_only()
    {
        Assert.Equal(new ValueList<string>(["a", "b"]), new ValueList<string>(new List<string> { "a", "b" }));
        Assert.NotEqual(new ValueList<string>(["a", "b"]), new ValueList<string>(["b", "a"]));
        Assert.NotEqual(new ValueList<string>(["a"]), new ValueList<string>(["a", "a"]));
        Assert.Equal(Map(("a", 1), ("b", 2)), Map(("b", 2), ("a", 1)));
        Assert.NotEqual(Map(("a", 1), ("b", 2)), Map(("a", 2), ("b", 1)));
        Assert.NotEqual(Map(("a", 1)), Map(("A", 1)));
        Assert.Equal(["a", "b"], Map(("b", 2), ("a", 1)).Keys);
        Assert.False(Map(("a", 1)).ContainsKey("b"));
        Assert.Contains("'b'", Assert.Throws<KeyNotFoundException>(() => Map(("a", 1))["b"]).Message, StringComparison.Ordinal);

        static ValueMap<int> Map(params (string Name, int Value)[] pairs) => new([.. pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]);
    }

    private static IEnumerable<string> FaultsOf(object value)
    {
        var copy = Copy(value);
        if (!value.Equals(copy) || value.GetHashCode() != copy.GetHashCode())
        {
            yield return $"{value.GetType().Name}: a copy is not equal or has another hash";
        }

        foreach (var part in PartsOf(value.GetType()).Where(part => !_derived.Contains(part.Name, StringComparer.Ordinal)))
        {
            var other = Copy(value);
            if (Another(part.Field.FieldType, part.Field.GetValue(value)) is { } another)
            {
                part.Field.SetValue(other, another);
                if (value.Equals(other) || other.Equals(value))
                {
                    yield return $"{part.Name}: a copy with another one is equal";
                }
            }
        }
    }

    /// <summary>The fields behind public properties.</summary>
    private static IEnumerable<(string Name, FieldInfo Field)> PartsOf(Type type)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (declaring.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is { } field)
                {
                    yield return ($"{declaring.Name}.{property.Name}", field);
                }
            }
        }
    }

    private static object Copy(object value) =>
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(value, [])!;

    private static object? Another(Type type, object? than)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return than switch
        {
            string text => text + "'",
            bool flag => !flag,
            int number => number + 1,
            uint number => number + 1,
            long number => number + 1,
            double number => double.IsFinite(number) ? number + 1 : 0.5,
            decimal number => number + 1,
            Instant instant => instant + Duration.Epsilon,
            Duration duration => duration + Duration.Epsilon,
            Enum some => Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(each => Enum.ToObject(type, each)).FirstOrDefault(each => !each.Equals(some)),
            null => null,
            IEnumerable many when type is { IsInterface: true, IsGenericType: true } => OtherElements(many),
            _ => Specimens.ByType.TryGetValue(than.GetType(), out var same) ? same.Find(each => !AreEqual(each, than)) : null,
        };
    }

    /// <summary>The same collection with another first element, or without its last; null when there is none.</summary>
    private static object? OtherElements(IEnumerable than)
    {
        var elements = than.Cast<object>().ToList();
        if (elements.Count == 0)
        {
            return null;
        }

        if (Another(elements[0].GetType(), elements[0]) is { } other)
        {
            elements[0] = other;
        }
        else
        {
            elements.RemoveAt(elements.Count - 1);
        }

        var typed = Array.CreateInstance(PublicCalls.ElementOf(than.GetType())!, elements.Count);
        elements.ToArray().CopyTo(typed, 0);
        return than.GetType().IsGenericType && IsOurs(than.GetType().GetGenericTypeDefinition()) ? Activator.CreateInstance(than.GetType(), typed) : typed;

        static bool IsOurs(Type type) => type == typeof(ValueList<>) || type == typeof(ValueMap<>);
    }

    private static bool AreEqual(object one, object other) =>
        one is IEnumerable many ? many.Cast<object>().SequenceEqual(((IEnumerable)other).Cast<object>()) : one.Equals(other);
}
