using System.Xml.Linq;

namespace RevenueProcess.Specification.House;

/// <summary>Packing from a nuspec gives no warning when its dependencies drift from the project's: this is the warning.</summary>
public sealed class NuspecSpec
{
    private static readonly XNamespace _nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    [Fact]
    public void Depends_on_what_the_project_references_in_the_same_versions()
    {
        var props = Xml("Directory.Build.props");
        var versions = Xml("Directory.Packages.props").Descendants("PackageVersion")
            .ToDictionary(e => Attribute(e, "Include"), e => Attribute(e, "Version"), StringComparer.Ordinal);
        var references = props.Descendants("PackageReference")
            .Concat(Xml("src/RevenueProcess/RevenueProcess.csproj").Descendants("PackageReference"))
            .Where(e => !string.Equals((string?)e.Attribute("PrivateAssets") ?? (string?)e.Element("PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase))
            .Select(e => Attribute(e, "Include"))
            .Select(id => $"{id} {versions[id]}")
            .Order(StringComparer.Ordinal);

        var group = Assert.Single(Xml("RevenueProcess.nuspec").Descendants(_nuspec + "group"));
        var dependencies = group.Elements(_nuspec + "dependency")
            .Select(e => $"{Attribute(e, "id")} {Attribute(e, "version")}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(props.Descendants("TargetFramework").Single().Value, Attribute(group, "targetFramework"));
        Assert.NotEmpty(references);
        Assert.Equal(references, dependencies);
    }

    [Fact]
    public void Packs_files_for_the_framework_of_the_project()
    {
        var framework = Xml("Directory.Build.props").Descendants("TargetFramework").Single().Value;
        var targets = Xml("RevenueProcess.nuspec").Descendants(_nuspec + "file")
            .Select(e => Attribute(e, "target"))
            .Where(target => target.StartsWith("lib/", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(3, targets.Count);
        Assert.All(targets, target => Assert.Equal("lib/" + framework, target));
    }

    private static XDocument Xml(string path) => XDocument.Parse(Repository.Read(path));

    private static string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new InvalidOperationException($"No {name} in {element}");
}
