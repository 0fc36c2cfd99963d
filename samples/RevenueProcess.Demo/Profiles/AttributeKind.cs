namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>How a column is read; the names are those of comparisons in definitions.</summary>
internal enum AttributeKind
{
    Text,
    Number,
    Flag,
    Instant,
    TextSet,
}
