namespace RevenueProcess.Specification;

/// <summary>A fact about public data: skipped, with the reason, where the data's folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    /// <param name="dataset">The data set's folder, such as <c>survival</c>.</param>
    public RealDataFactAttribute(string dataset)
    {
        if (RealData.Folder is null || !Directory.Exists(RealData.PathOf(dataset)))
        {
            Skip = $"needs the public data set '{dataset}': set {RealData.Variable} to the folder that holds it";
        }
    }
}
