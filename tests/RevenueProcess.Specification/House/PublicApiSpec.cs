using PublicApiGenerator;

namespace RevenueProcess.Specification.House;

/// <summary>What users can see changes only on purpose.</summary>
public sealed class PublicApiSpec
{
    [Fact]
    public void Is_the_approved_one() => Approved.Is(
        "House/PublicApi", Repository.Library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
