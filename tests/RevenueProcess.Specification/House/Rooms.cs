using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevenueProcess.Specification.House;

/// <summary>
/// The order of the folders of the library: a folder uses only itself and the folders above it. The compiler says what is used:
/// every name in the source is resolved to its symbol, and the symbol to the file that declares it. Comments and XML docs do not count.
/// </summary>
internal static class Rooms
{
    public const string Home = "src/RevenueProcess/";

    /// <summary>The only room that may know the Stateless package.</summary>
    public const string OfStateless = "Journeys";

    public static readonly ImmutableArray<string> InOrder =
        ["Foundation", "Time", "Statistics", "Leads", "Process", "Journeys", "Simulation", "History", "Import", "Funnel", "Planning", "DependencyInjection"];

    private static readonly string[] _implicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // Unknown type, unknown namespace member, unknown name: with one of these a use could hide.
    private static readonly string[] _unresolved = ["CS0246", "CS0234", "CS0103"];

    // Everything this process could load, other than the library itself: that is compiled from its source.
    private static readonly IReadOnlyList<MetadataReference> _references =
        [.. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("RevenueProcess.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static IReadOnlyList<string> FaultsOf(IEnumerable<SourceText> sources, IEnumerable<string>? usings = null)
    {
        var files = sources.ToList();
        var homeless = files.Where(file => Room(file.Path) < 0)
            .Select(file => $"{file.Path}: not in a known room ({string.Join(", ", InOrder)})")
            .ToList();
        return homeless.Count > 0 ? homeless : [.. FaultsOf(Compile(files, usings ?? [])).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>For each room that has files, in order: the other rooms that it uses, in order.</summary>
    public static IReadOnlyList<(string Room, IReadOnlyList<string> Uses)> UsesOf(IEnumerable<SourceText> sources, IEnumerable<string>? usings = null)
    {
        var files = sources.ToList();
        var uses = UsesIn(Compile(files, usings ?? [])).Where(use => use.There is not null).Select(use => (use.Here, There: use.There!)).ToHashSet();
        return [.. InOrder
            .Where(room => files.Exists(file => InOrder.ElementAtOrDefault(Room(file.Path)) == room))
            .Select(room => (room, (IReadOnlyList<string>)[.. InOrder.Where(other => other != room && uses.Contains((room, other)))]))];
    }

    private static IEnumerable<string> FaultsOf(CSharpCompilation compilation)
    {
        foreach (var diagnostic in compilation.GetDiagnostics().Where(d => _unresolved.Contains(d.Id, StringComparer.Ordinal)))
        {
            yield return $"{diagnostic.Location.SourceTree?.FilePath}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        foreach (var use in UsesIn(compilation))
        {
            if (use.There is not null && InOrder.IndexOf(use.There) > InOrder.IndexOf(use.Here))
            {
                yield return $"{use.At}: {use.Here} uses {Name(use.Symbol)} of {use.There}, which is below it";
            }

            if (IsOfStateless(use.Symbol) && !string.Equals(use.Here, OfStateless, StringComparison.Ordinal))
            {
                yield return $"{use.At}: {use.Here} uses {Name(use.Symbol)} of Stateless, which only {OfStateless} may";
            }
        }
    }

    /// <summary>Every use of a symbol in a room, with the room that declares it; null for what the library does not declare.</summary>
    private static IEnumerable<(string At, string Here, ISymbol Symbol, string? There)> UsesIn(CSharpCompilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => Room(tree.FilePath) >= 0))
        {
            var model = compilation.GetSemanticModel(tree);
            var here = InOrder[Room(tree.FilePath)];
            foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                var at = $"{tree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
                foreach (var symbol in SymbolsAt(model, node))
                {
                    var there = Declaration(symbol) is { } path ? Room(path) : -1;
                    yield return (at, here, symbol, there < 0 ? null : InOrder[there]);
                }
            }
        }
    }

    private static IEnumerable<ISymbol> SymbolsAt(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        IEnumerable<ISymbol> symbols = info.Symbol is { } one ? [one] : info.CandidateSymbols;
        return symbols
            .Where(symbol => symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or ITypeParameterSymbol))
            .Select(symbol => symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol)
            .Select(symbol => symbol.OriginalDefinition);
    }

    private static string? Declaration(ISymbol symbol) =>
        symbol is INamespaceSymbol
            ? null
            : (symbol.DeclaringSyntaxReferences.FirstOrDefault() ?? symbol.ContainingType?.DeclaringSyntaxReferences.FirstOrDefault())?.SyntaxTree.FilePath;

    private static bool IsOfStateless(ISymbol symbol)
    {
        var space = symbol as INamespaceSymbol ?? symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return string.Equals(space?.Name, "Stateless", StringComparison.Ordinal);
    }

    private static string Name(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The place of a file's room in the order; negative for a file in no known room.</summary>
    private static int Room(string path) =>
        path.StartsWith(Home, StringComparison.Ordinal) && path[Home.Length..].Split('/') is [var top, _, ..]
            ? InOrder.IndexOf(top)
            : -1;

    private static CSharpCompilation Compile(IEnumerable<SourceText> files, IEnumerable<string> usings)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var global = string.Concat(_implicitUsings.Concat(usings).Select(name => $"global using {name};\n"));
        var trees = files.Append(new SourceText("GlobalUsings", global))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path));
        return CSharpCompilation.Create("Rooms", trees, _references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }
}
