using System.Linq.Expressions;
using System.Reflection;

namespace RevenueProcess.Specification.House;

/// <summary>A null where none may be is refused at the door, by the name of the parameter, and not somewhere inside.</summary>
public sealed class NullArgumentsSpec
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter() =>
        Faults.None(Repository.Library.GetExportedTypes()
            .Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .Select(type => type.IsGenericTypeDefinition && type.Name.StartsWith("ProfileMap", StringComparison.Ordinal) ? type.MakeGenericType(typeof(string)) : type)
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => MethodsOf(type).SelectMany(method => FaultsOf(type, method))));

    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
        return type.GetMethods(Public)
            .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            .Where(method => method is { IsAbstract: false } && method.GetBaseDefinition() == method)
            .Select(method => method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))]) : method)
            .Concat(isRecord ? [] : type.GetConstructors().Cast<MethodBase>());
    }

    private static IEnumerable<string> FaultsOf(Type type, MethodBase method)
    {
        var parameters = method.GetParameters();
        if (parameters.Any(parameter => parameter.ParameterType.IsByRefLike) || method is MethodInfo { ReturnType.IsByRefLike: true })
        {
            yield break;
        }

        foreach (var parameter in parameters.Where(MayNotBeNull))
        {
            var target = method.IsStatic || method.IsConstructor ? null : Specimens.One(type);
            if (target is null && !method.IsStatic && !method.IsConstructor)
            {
                yield return $"{type.Name}: there is no specimen";
                yield break;
            }

            var arguments = parameters.Select(other => other == parameter ? null : ArgumentFor(other)).ToArray();
            var thrown = Thrown(() => method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments));
            if (thrown is not ArgumentException refused || refused.ParamName != parameter.Name)
            {
                yield return $"{type.Name}.{method.Name}: null as {parameter.Name} gives {thrown?.GetType().Name ?? "no error"}: {thrown?.Message}";
            }
        }
    }

    private static bool MayNotBeNull(ParameterInfo parameter) =>
        parameter is { ParameterType.IsValueType: false, IsOut: false } && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static Exception? Thrown(Func<object?> act)
    {
        try
        {
            _ = act();
            return null;
        }
        catch (TargetInvocationException invocation)
        {
            return invocation.InnerException;
        }
    }

    private static object? ArgumentFor(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return parameter.HasDefaultValue ? null
            : type == typeof(string) ? "x"
            : type.IsByRef ? null
            : type.IsValueType ? Activator.CreateInstance(type)
            : typeof(Delegate).IsAssignableFrom(type) ? Constant(type)
            : type is { IsGenericType: true } && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(element.MakeArrayType()) ? Array.CreateInstance(element, 0)
            : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
            : Specimens.One(type) ?? throw new InvalidOperationException($"There is no specimen of {type} for {parameter.Member.DeclaringType?.Name}.{parameter.Member.Name}.");
    }

    private static Delegate Constant(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(each => Expression.Parameter(each.ParameterType))).Compile();
    }
}
