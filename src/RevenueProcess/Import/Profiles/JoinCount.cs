namespace RevenueProcess;

/// <summary>How a joined file fits the leads: matched + unmatched + without key = all leads. Each is at least 0.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Matched">Leads whose key it has.</param>
/// <param name="Unmatched">Leads whose key it does not have.</param>
/// <param name="WithoutKey">Leads without a key.</param>
public sealed record JoinCount(string File, int Rows, int Matched, int Unmatched, int WithoutKey)
{
    /// <summary>The file.</summary>
    public string File { get; init => field = Require.Name(value, nameof(File)); } = Require.Name(File);

    /// <summary>Its rows.</summary>
    public int Rows { get; init => field = Require.AtLeast(value, 0, nameof(Rows)); } = Require.AtLeast(Rows, 0);

    /// <summary>Leads whose key it has.</summary>
    public int Matched { get; init => field = Require.AtLeast(value, 0, nameof(Matched)); } = Require.AtLeast(Matched, 0);

    /// <summary>Leads whose key it does not have.</summary>
    public int Unmatched { get; init => field = Require.AtLeast(value, 0, nameof(Unmatched)); } = Require.AtLeast(Unmatched, 0);

    /// <summary>Leads without a key.</summary>
    public int WithoutKey { get; init => field = Require.AtLeast(value, 0, nameof(WithoutKey)); } = Require.AtLeast(WithoutKey, 0);
}
