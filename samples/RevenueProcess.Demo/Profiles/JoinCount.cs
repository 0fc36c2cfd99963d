namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>How a joined file fits the leads: matched + unmatched + without key = all leads.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Matched">Leads whose key it has.</param>
/// <param name="Unmatched">Leads whose key it does not have.</param>
/// <param name="WithoutKey">Leads without a key.</param>
internal sealed record JoinCount(string File, int Rows, int Matched, int Unmatched, int WithoutKey);
