using System.Reflection;

namespace RevenueProcess.Specification.House;

/// <summary>A null where none may be is refused at the door, by the name of the parameter, and not somewhere inside.</summary>
public sealed class NullArgumentsSpec
{
    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter() => Faults.None(
        from call in PublicCalls.All
        from parameter in call.GetParameters()
        where MayNotBeNull(call, parameter)
        from fault in FaultsOf(call, parameter, argument: null, "null")
        select fault);

    [Fact]
    public void Null_in_a_list_is_refused_by_the_name_of_the_list() => Faults.None(
        from call in PublicCalls.All
        from parameter in call.GetParameters()
        where MayNotHoldNull(call, parameter)
        from fault in FaultsOf(call, parameter, Array.CreateInstance(PublicCalls.ElementOf(parameter.ParameterType)!, 1), "a null in it")
        select fault);

    [Fact]
    public void A_name_that_is_blank_or_a_value_that_is_null_is_refused_by_the_name_of_the_map() => Faults.None(
        from call in PublicCalls.All
        from parameter in call.GetParameters()
        where IsMap(parameter.ParameterType)
        from bad in new (string Name, bool IsNull)[] { (" ", false), ("a", true) }
        let map = MapOf(parameter.ParameterType, bad.Name, bad.IsNull)
        where map is not null
        from fault in FaultsOf(call, parameter, map, bad.IsNull ? "a null in it" : "a blank name in it")
        select fault);

    private static IEnumerable<string> FaultsOf(MethodBase call, ParameterInfo parameter, object? argument, string what)
    {
        var thrown = PublicCalls.Thrown(call, parameter, argument);
        if (thrown is not ArgumentException refused || refused.ParamName != PublicCalls.NameOf(call, parameter))
        {
            yield return $"{PublicCalls.Shown(call, parameter)}: {what} gives {thrown?.GetType().Name ?? "no error"}: {thrown?.Message}";
        }
    }

    private static bool MayNotBeNull(MethodBase call, ParameterInfo parameter) =>
        parameter is { ParameterType.IsValueType: false, IsOut: false } && PublicCalls.NullabilityOf(call, parameter).WriteState == NullabilityState.NotNull;

    private static bool MayNotHoldNull(MethodBase call, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.IsOut || PublicCalls.ElementOf(type) is not { IsValueType: false } element || !type.IsAssignableFrom(element.MakeArrayType()))
        {
            return false;
        }

        var nullability = PublicCalls.NullabilityOf(call, parameter);
        return (nullability.ElementType ?? nullability.GenericTypeArguments.Single()).ReadState == NullabilityState.NotNull;
    }

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    /// <summary>A map of one pair; null when a value cannot be null.</summary>
    private static object? MapOf(Type type, string name, bool isNull)
    {
        var value = type.GetGenericArguments()[1];
        if (isNull && value.IsValueType)
        {
            return null;
        }

        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        map.Add(name, isNull ? null : value == typeof(string) ? "x" : value.IsValueType ? Activator.CreateInstance(value) : Specimens.One(value));
        return map;
    }
}
