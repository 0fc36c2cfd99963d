using System.Globalization;

namespace RevenueProcess;

/// <summary>Which definition decided something: its name, its version and the hash of its content. Equal when all three are equal.</summary>
public sealed record ProcessIdentity
{
    /// <summary>The identity of a definition.</summary>
    /// <param name="name">The name of the process.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="hash">The hash of its content; see <see cref="ProcessDefinition.Hash"/>.</param>
    /// <exception cref="ArgumentException">The name or the hash is blank, or the version is below 1.</exception>
    public ProcessIdentity(string name, int version, string hash)
    {
        Name = Require.Name(name);
        Version = Require.AtLeast(version, 1);
        Hash = Require.Name(hash);
    }

    /// <summary>The name of the process; its versions share it.</summary>
    public string Name { get; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; }

    /// <summary>The hash of its content; see <see cref="ProcessDefinition.Hash"/>.</summary>
    public string Hash { get; }

    /// <summary>The name and version: <c>b2b v1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} v{Version}");
}
