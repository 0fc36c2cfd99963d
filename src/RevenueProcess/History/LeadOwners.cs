namespace RevenueProcess;

/// <summary>Who owned the leads of a log.</summary>
/// <param name="Named">Whom the entry of each visit names; absent where it names nobody.</param>
/// <param name="AtEntry">Who owned the lead at the entry of each visit: whom it names, else who was named last before, by an entry or a statement.</param>
/// <param name="Latest">Who owned the lead of each journey last.</param>
internal sealed record LeadOwners(CodedColumn Named, CodedColumn AtEntry, CodedColumn Latest);
