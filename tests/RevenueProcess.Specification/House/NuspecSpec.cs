using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RevenueProcess.Specification.House;

/// <summary>Packing from a nuspec gives no warning when its dependencies drift from the project's: this is the warning.</summary>
public sealed partial class NuspecSpec
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

    [Fact]
    public void Every_file_that_the_readme_links_to_is_in_the_repository_and_in_the_package()
    {
        var packed = Xml("RevenueProcess.nuspec").Descendants(_nuspec + "file").Select(e => (Source: Attribute(e, "src"), Target: Attribute(e, "target"))).ToList();
        var links = Link().Matches(Repository.Read("README.md")).Select(link => link.Groups["to"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains(links, link => link.StartsWith("docs/", StringComparison.Ordinal));
        Assert.Contains(("docs/**/*", "docs"), packed);
        Faults.None(links.Where(link => !Path.Exists(Repository.PathTo(link))).Select(link => $"README.md links to {link}, which does not exist"));
        Faults.None(links.Where(link => !link.StartsWith("docs/", StringComparison.Ordinal) && !packed.Contains((link, link)))
            .Select(link => $"README.md links to {link}, which is not in the package"));
    }

    [Fact]
    public void The_package_holds_every_schema()
    {
        var target = Xml("RevenueProcess.nuspec").Descendants(_nuspec + "file")
            .Where(e => Attribute(e, "src") == "docs/*.schema.json").Select(e => Attribute(e, "target"));

        Assert.Equal(["schemas"], target);
        Assert.All(Repository.Files("docs", "*.schema.json"), schema => Assert.Equal("docs", Path.GetDirectoryName(schema.Path)));
    }

    [Fact]
    public void The_release_notes_are_what_the_changelog_says_of_the_version()
    {
        var version = Xml("Directory.Build.props").Descendants("Version").Single().Value;

        Assert.Equal("$releaseNotes$", Xml("RevenueProcess.nuspec").Descendants(_nuspec + "releaseNotes").Single().Value);
        Assert.Single(Repository.Read("CHANGELOG.md").Split('\n'), line => line.StartsWith($"## [{version}]", StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_of_the_project_is_one_field()
    {
        var address = Xml("Directory.Build.props").Descendants("ProjectAddress").Single().Value;
        var nuspec = Repository.Read("RevenueProcess.nuspec");

        Assert.True(address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps), address);
        Assert.DoesNotContain("<projectUrl>", nuspec, StringComparison.Ordinal);
        Assert.Contains("$projectAddress$", nuspec, StringComparison.Ordinal);
        Assert.Contains("url=\"$repositoryAddress$\"", nuspec, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<to>[^)#]+)[^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    private static XDocument Xml(string path) => XDocument.Parse(Repository.Read(path));

    private static string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new InvalidOperationException($"No {name} in {element}");
}
