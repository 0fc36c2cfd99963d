using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevenueProcess.Specification.House;

/// <summary>Every public method of the room of leads says what it takes and what it returns.</summary>
public sealed class LeadsDocumentationSpec
{
    private const string Room = "src/RevenueProcess/Leads";

    [Fact]
    public void Every_public_method_of_leads_documents_its_parameters_and_what_it_returns()
    {
        var sources = Repository.Files(Room, "*.cs");
        Assert.True(sources.Count > 100);
        Faults.None(sources.SelectMany(source => FaultsIn(source.Path, source.Text)));
    }

    [Theory]
    [InlineData("/// <summary>Adds.</summary>\n/// <param name=\"a\">One.</param>\n/// <returns>The sum.</returns>\npublic int Add(int a) => a;", 0)]
    [InlineData("/// <inheritdoc/>\npublic int Add(int a) => a;", 0)]
    [InlineData("/// <summary>Adds.</summary>\n/// <param name=\"a\">One.</param>\npublic void Add(int a) { }", 0)]
    [InlineData("/// <summary>Adds.</summary>\ninternal int Add(int a) => a;", 0)]
    [InlineData("/// <summary>Adds.</summary>\n/// <param name=\"a\">One.</param>\npublic int Add(int a) => a;", 1)]
    [InlineData("/// <summary>Adds.</summary>\n/// <returns>The sum.</returns>\npublic int Add(int a, int b) => a;", 2)]
    [InlineData("/// <summary>Adds.</summary>\n/// <param name=\"a\"></param>\n/// <returns> </returns>\npublic int Add(int a) => a;", 2)]
    [InlineData("/// <summary>Adds.</summary>\npublic Type(int a) { }", 1)]
    [InlineData("/// <summary>Adds.</summary>\npublic static Type operator +(Type a, Type b) => a;", 3)]
    public void What_is_not_documented_is_named(string member, int faults)
    {
        Assert.Equal(faults, FaultsIn("file", $"public class Type\n{{\n{member}\n}}").Count());
        Assert.Empty(FaultsIn("file", $"internal class Type\n{{\n{member}\n}}"));
    }

    private static IEnumerable<string> FaultsIn(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot()
            .DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Where(method => method.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
                .All(member => member is BaseNamespaceDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword)))
            .SelectMany(method => Lacking(method).Select(lack => $"{path}: {NameOf(method)} lacks {lack}"));

    private static IEnumerable<string> Lacking(BaseMethodDeclarationSyntax method)
    {
        var elements = method.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().SelectMany(comment => comment.Content).ToList();
        if (elements.OfType<XmlEmptyElementSyntax>().Any(element => element.Name.ToString() == "inheritdoc"))
        {
            return [];
        }

        var said = elements.OfType<XmlElementSyntax>().Where(element => element.Content.Any(part => part is not XmlTextSyntax || part.ToString().Trim(' ', '/', '\n').Length > 0)).ToList();
        var parameters = said.Where(element => element.StartTag.Name.ToString() == "param")
            .SelectMany(element => element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>()).Select(attribute => attribute.Identifier.ToString()).ToList();
        var returns = method switch
        {
            MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } or ConstructorDeclarationSyntax => false,
            _ => said.TrueForAll(element => element.StartTag.Name.ToString() != "returns"),
        };
        return [.. method.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text).Where(name => !parameters.Contains(name, StringComparer.Ordinal)).Select(name => $"<param name=\"{name}\">"),
            .. returns ? ["<returns>"] : Array.Empty<string>()];
    }

    private static string NameOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        OperatorDeclarationSyntax symbol => $"operator {symbol.OperatorToken.Text}",
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => method.Kind().ToString(),
    };
}
