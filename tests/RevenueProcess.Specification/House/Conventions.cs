using System.Reflection;
using System.Runtime.CompilerServices;

namespace RevenueProcess.Specification.House;

/// <summary>What holds of every type of the library, by reflection.</summary>
internal static class Conventions
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Public types are in one namespace, closed to inheritance unless abstract, and cannot be changed from outside.</summary>
    public static IEnumerable<string> FaultsOfPublic(Type type, string @namespace)
    {
        if (!string.Equals(type.Namespace, @namespace, StringComparison.Ordinal))
        {
            yield return $"{type}: is in namespace {type.Namespace}, not {@namespace}";
        }

        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type}: is a class neither sealed, static nor abstract";
        }

        if (type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
        {
            yield return $"{type}: is a struct that is not readonly";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field is { IsPublic: true, IsInitOnly: false, IsLiteral: false, IsSpecialName: false }))
        {
            yield return $"{type}.{field.Name}: is a public field that can be changed";
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)))
        {
            yield return $"{type}.{property.Name}: has a public setter that is not init";
        }
    }

    /// <summary>All types, public or not: no hidden state shared by all callers, and nothing that waits.</summary>
    public static IEnumerable<string> FaultsOfAny(Type type)
    {
        foreach (var field in type.GetFields(Declared).Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }))
        {
            if (!IsGenerated(type) && !field.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            {
                yield return $"{type}.{field.Name}: is a static field that can be changed";
            }
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.SetMethod is { IsStatic: true }))
        {
            yield return $"{type}.{property.Name}: is a static property that can be changed";
        }

        foreach (var method in type.GetMethods(Declared).Where(method =>
            method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false) || method.IsDefined(typeof(AsyncIteratorStateMachineAttribute), inherit: false)))
        {
            yield return $"{type}.{method.Name}: is async";
        }
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.Contains('<') || (type.DeclaringType is { } outer && IsGenerated(outer));
}
