namespace RevenueProcess;

/// <summary>The codes of faults in lead definitions and in their JSON.</summary>
public static class FaultCodes
{
    /// <summary>A JSON value is of another type than expected here.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A JSON object has a key that means nothing here.</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>A JSON object lacks a key that is required here.</summary>
    public const string MissingKey = "missing-key";

    /// <summary>A JSON object has the same key twice.</summary>
    public const string RepeatedKey = "repeated-key";

    /// <summary>A JSON object has keys that exclude each other.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>A name is blank, or not well-formed Unicode.</summary>
    public const string BadName = "bad-name";

    /// <summary>A text is not well-formed Unicode, or cannot be read as the instant or duration it should be.</summary>
    public const string Malformed = "malformed";

    /// <summary>A number, version or duration is outside its allowed range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A list is empty where at least one element is needed.</summary>
    public const string Empty = "empty";

    /// <summary>A name occurs twice where it must be unique.</summary>
    public const string Repeated = "repeated";

    /// <summary>One fact name is used with two kinds within one definition: no profile can hold both.</summary>
    public const string ConflictingKinds = "conflicting-kinds";

    /// <summary>Two definitions of one name have the same version.</summary>
    public const string RepeatedVersion = "repeated-version";

    /// <summary>Two definitions of one name take effect at the same instant.</summary>
    public const string SameEffective = "same-effective";

    /// <summary>A definition refers to one that does not exist.</summary>
    public const string UnknownDefinition = "unknown-definition";

    /// <summary>A definition refers to itself, directly or through others.</summary>
    public const string DefinitionCycle = "definition-cycle";

    /// <summary>A criterion nests more than <see cref="Criterion.MaxDepth"/> deep.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A criterion has more than <see cref="Criterion.MaxNodes"/> nodes.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A criterion names a score that does not exist.</summary>
    public const string UnknownScore = "unknown-score";

    /// <summary>A half-life is not longer than zero, or longer than 36,525 days.</summary>
    public const string InvalidHalfLife = "invalid-half-life";

    /// <summary>A cap is not greater than zero, or greater than <see cref="Score.MaxPoints"/>, or has too many decimals.</summary>
    public const string InvalidCap = "invalid-cap";

    /// <summary>Two bands of a score hold the same points.</summary>
    public const string BandOverlap = "band-overlap";

    /// <summary>No band of a score holds some points.</summary>
    public const string BandGap = "band-gap";

    /// <summary>A criterion asks for the grade of a score without grades, or without levels.</summary>
    public const string NoGrades = "no-grades";
}
