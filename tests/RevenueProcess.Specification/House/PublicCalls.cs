using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RevenueProcess.Specification.House;

/// <summary>
/// Every door of the library: its public methods, constructors (of records too), indexers and init setters, each with arguments that it takes.
/// </summary>
internal static class PublicCalls
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The doors that reflection can open: those without spans.</summary>
    public static IEnumerable<MethodBase> All { get; } =
    [
        .. Repository.Library.GetExportedTypes()
            .Where(type => !typeof(Delegate).IsAssignableFrom(type) && !type.IsEnum)
            .Select(type => type.IsGenericTypeDefinition && type.Name.StartsWith("ProfileMap", StringComparison.Ordinal) ? type.MakeGenericType(typeof(string)) : type)
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(Of),
    ];

    /// <summary>The name a caller knows: <c>Rate.Of(method)</c>; an init setter has the name of its property.</summary>
    public static string Shown(MethodBase call, ParameterInfo parameter) =>
        $"{call.DeclaringType!.Name}{(call.IsConstructor ? "" : $".{call.Name}")}({NameOf(call, parameter)})";

    /// <summary>The name by which a refusal must call what was given.</summary>
    public static string NameOf(MethodBase call, ParameterInfo parameter) => IsInit(call) ? call.Name["set_".Length..] : parameter.Name!;

    /// <summary>What a parameter's type says about null; for an init setter, what the property's does.</summary>
    public static NullabilityInfo NullabilityOf(MethodBase call, ParameterInfo parameter) => IsInit(call)
        ? new NullabilityInfoContext().Create(call.DeclaringType!.GetProperty(call.Name["set_".Length..])!)
        : new NullabilityInfoContext().Create(parameter);

    /// <summary>What happens when one argument is this and all others are as they should be; null when nothing is thrown.</summary>
    public static Exception? Thrown(MethodBase call, ParameterInfo parameter, object? argument)
    {
        try
        {
            Made(call, parameter, argument);
            return null;
        }
        catch (TargetInvocationException invocation)
        {
            return invocation.InnerException;
        }
    }

    /// <summary>What a call with this argument gives: for an init setter what it was called on.</summary>
    public static object? Made(MethodBase call, ParameterInfo parameter, object? argument)
    {
        var type = call.DeclaringType!;
        var arguments = call.GetParameters().Select(other => other.Position == parameter.Position ? argument : ArgumentFor(call, other)).ToArray();
        if (call is ConstructorInfo constructor)
        {
            return constructor.Invoke(arguments);
        }

        var target = call.IsStatic ? null : TargetOf(call, Specimens.One(type) ?? throw new InvalidOperationException($"There is no specimen of {type.Name}."));
        var given = call.Invoke(target, arguments);
        return IsInit(call) ? target : given;
    }

    /// <summary>What the elements of a collection are that is not a text; null for all other types.</summary>
    public static Type? ElementOf(Type type) => type == typeof(string) || type.IsByRef ? null
        : new[] { type }.Concat(type.GetInterfaces()).FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static IEnumerable<MethodBase> Of(Type type) => type.GetMethods(Public)
        .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) || IsInit(method) || method.Name == "get_Item")
        .Where(method => method is { IsAbstract: false, ReturnType.IsByRefLike: false } && method.GetBaseDefinition() == method)
        .Select(method => method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))]) : method)
        .Concat<MethodBase>(type.GetConstructors())
        .Where(method => !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike));

    public static bool IsInit(MethodBase method) =>
        method is MethodInfo { IsSpecialName: true } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>An init setter changes what it is called on, so it is called on a copy.</summary>
    private static object TargetOf(MethodBase call, object specimen) => !IsInit(call)
        ? specimen
        : typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(specimen, [])!;

    /// <summary>A constructor takes the parts of a specimen, so that they fit together.</summary>
    private static object? ArgumentFor(MethodBase call, ParameterInfo parameter) =>
        call.IsConstructor && Specimens.One(call.DeclaringType!) is { } specimen && PartOf(specimen, parameter) is { } part ? part : ArgumentFor(parameter);

    private static object? PartOf(object specimen, ParameterInfo parameter) => specimen.GetType().GetProperties()
        .FirstOrDefault(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType.IsAssignableFrom(property.PropertyType))
        ?.GetValue(specimen);

    private static object? ArgumentFor(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return parameter.HasDefaultValue ? parameter.DefaultValue
            : type == typeof(string) ? "x"
            : type.IsByRef ? null
            : type == typeof(IReadOnlyDictionary<string, string>) ? new Dictionary<string, string>(StringComparer.Ordinal)
            : type == typeof(double) ? 0.5
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
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
