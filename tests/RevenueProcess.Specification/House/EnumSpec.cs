using System.Xml.Linq;

namespace RevenueProcess.Specification.House;

/// <summary>A value of an enum that nobody chose is no choice: not by a field that was forgotten, and not by a number that stands for nothing.</summary>
public sealed class EnumSpec
{
    private const int Undefined = 99;

    private static readonly Lazy<XDocument> _documentation = new(() => XDocument.Load(Path.ChangeExtension(Repository.Library.Location, ".xml")));

    [Fact]
    public void Zero_is_no_value_or_the_default_that_the_documentation_states() => Faults.None(Repository.Library.GetExportedTypes()
        .Where(type => type.IsEnum && Enum.IsDefined(type, 0) && !DocumentationOf(type, Enum.GetName(type, 0)!).Contains("default", StringComparison.Ordinal))
        .Select(type => $"{type.Name}: {Enum.GetName(type, 0)} is 0, and the documentation does not say that it is the default"));

    [Fact]
    public void Undefined_values_are_refused_by_the_name_of_the_parameter() => Faults.None(
        from call in PublicCalls.All
        from parameter in call.GetParameters()
        from undefined in UndefinedFor(parameter.ParameterType)
        let thrown = PublicCalls.Thrown(call, parameter, undefined.Argument)
        where thrown is not ArgumentException refused || refused.ParamName != PublicCalls.NameOf(call, parameter) || !SaysWhatIsAllowed(refused.Message, undefined)
        select $"{PublicCalls.Shown(call, parameter)}: {undefined.Value} gives {thrown?.GetType().Name ?? "no error"}: {thrown?.Message}");

    private static string DocumentationOf(Type type, string zero) => string.Concat(_documentation.Value.Descendants("member")
        .Where(member => (string?)member.Attribute("name") is { } name && (name == $"T:{type.FullName}" || name == $"F:{type.FullName}.{zero}"))
        .Select(member => member.ToString()));

    /// <summary>Arguments that hold a value which the enum does not define: alone, nullable, or in a list.</summary>
    private static IEnumerable<(object Argument, int Value, Type Enum)> UndefinedFor(Type type)
    {
        var single = Nullable.GetUnderlyingType(type) ?? type;
        var element = type is { IsGenericType: true, IsInterface: true } && type.GetGenericArguments() is [var argument] ? argument : null;
        var found = single.IsEnum ? single : element is { IsEnum: true } ? element : null;
        return found is null || found.Assembly != Repository.Library ? [] : new[] { 0, Undefined }
            .Where(value => !Enum.IsDefined(found, value))
            .Select(value => (single.IsEnum ? Enum.ToObject(found, value) : ListOf(found, value), value, found));
    }

    private static Array ListOf(Type type, int value)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(Enum.ToObject(type, value), 0);
        return list;
    }

    private static bool SaysWhatIsAllowed(string message, (object Argument, int Value, Type Enum) undefined) =>
        message.Contains(undefined.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && Enum.GetNames(undefined.Enum).All(name => message.Contains(name, StringComparison.Ordinal));
}
