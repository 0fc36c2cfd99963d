namespace RevenueProcess.Specification.House;

/// <summary>The guards collect every fault before they fail, so that one run shows all there is to mend.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults, string? advice = null)
    {
        var lines = faults.ToList();
        if (lines.Count > 0)
        {
            Assert.Fail(string.Join('\n', advice is null ? lines : [.. lines, "", advice]));
        }
    }
}
