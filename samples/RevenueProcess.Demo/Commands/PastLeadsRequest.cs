using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Profiles;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Which definitions, and on which past leads.</summary>
internal sealed record PastLeadsRequest(string Definitions, string Profiles, Func<string, DataFolder> Data, string? At)
{
    /// <summary>Reads the leads.</summary>
    /// <param name="output">The file that will be written, which is none of those that are read.</param>
    /// <param name="compare">Other definitions that are read besides.</param>
    /// <exception cref="InputException">The profiles or their files cannot be used, or the instant is none.</exception>
    public PastLeads ReadLeads(string? output = null, string? compare = null)
    {
        var profiles = PastLeadsFiles.Of(Profiles);
        var folder = Data(profiles.Folder);
        OutputFile.RefuseOver(output, [Definitions, Profiles, .. compare is null ? [] : new[] { compare }, .. profiles.Names.Select(folder.PathOf)]);
        return profiles.Read(folder, At is null ? null : CommandOptions.InstantOf("--at", At, profiles.Zone));
    }
}
