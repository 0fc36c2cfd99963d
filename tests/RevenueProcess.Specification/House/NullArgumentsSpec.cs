using System.Reflection;

namespace RevenueProcess.Specification.House;

/// <summary>A null where none may be is refused at the door, by the name of the parameter, and not somewhere inside.</summary>
public sealed class NullArgumentsSpec
{
    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter() => Faults.None(
        from call in PublicCalls.All
        where !IsOfRecord(call) && !call.Name.StartsWith("set_", StringComparison.Ordinal)
        from parameter in call.GetParameters()
        where MayNotBeNull(call, parameter)
        let thrown = PublicCalls.Thrown(call, parameter, argument: null)
        where thrown is not ArgumentException refused || refused.ParamName != PublicCalls.NameOf(call, parameter)
        select $"{PublicCalls.Shown(call, parameter)}: null gives {thrown?.GetType().Name ?? "no error"}: {thrown?.Message}");

    private static bool IsOfRecord(MethodBase call) => call.IsConstructor && call.DeclaringType is { } type
        && (type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static bool MayNotBeNull(MethodBase call, ParameterInfo parameter) =>
        parameter is { ParameterType.IsValueType: false, IsOut: false } && PublicCalls.NullabilityOf(call, parameter).WriteState == NullabilityState.NotNull;
}
