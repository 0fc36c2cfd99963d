using NodaTime;

namespace RevenueProcess;

/// <summary>What a leaf requires, ready to be put into words: a verb and what belongs to it. All words for requirements are made here.</summary>
internal readonly record struct Demand(DemandVerb Verb, string What)
{
    /// <summary>That a custom condition holds.</summary>
    public static Demand ToHold { get; } = new(DemandVerb.Hold, "");

    /// <summary>That an attribute is known.</summary>
    public static Demand ToBeKnown { get; } = new(DemandVerb.Be, "known");

    public static Demand AtLeast(decimal number) => new(DemandVerb.Be, $"at least {Wording.Of(number)}");

    public static Demand Within(IReadOnlyList<string> cells) =>
        new(DemandVerb.Be, cells.Count == 1 ? $"equal to {cells[0]}" : $"one of {string.Join(", ", cells)}");

    public static Demand OneOf(IReadOnlyList<string> worded) =>
        new(DemandVerb.Be, worded.Count == 1 ? $"equal to {worded[0]}" : $"one of {string.Join(", ", worded)}");

    public static Demand Equal(string worded) => new(DemandVerb.Be, worded);

    public static Demand Range(string? least, string? most) => new(DemandVerb.Be, (least, most) switch
    {
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"at most {high}",
        ({ } low, { } high) when low == high => $"equal to {low}",
        ({ } low, { } high) => $"between {low} and {high}",
        _ => "any",
    });

    public static Demand Contain(string text) => new(DemandVerb.Contain, Wording.Of(text));

    public static Demand Seen(int times, Duration? window) => (times, window) switch
    {
        (1, null) => new(DemandVerb.Be, "seen"),
        (_, null) => new(DemandVerb.Be, $"seen at least {Wording.Times(times)}"),
        (1, { } within) => new(DemandVerb.BeSeen, $"within {Wording.Of(within)}"),
        (_, { } within) => new(DemandVerb.BeSeen, $"at least {Wording.Times(times)} within {Wording.Of(within)}"),
    };

    /// <summary>As a label: "at least 50", "holds"; turned round "not at least 50", "does not hold".</summary>
    public string Text(bool negated) => Verb switch
    {
        DemandVerb.Hold => negated ? "does not hold" : "holds",
        DemandVerb.Contain => negated ? $"does not contain {What}" : $"contains {What}",
        _ => negated ? $"not {What}" : What,
    };

    /// <summary>As part of a sentence: "must be at least 50", "must not hold".</summary>
    public string Must(bool negated) => $"must {(negated ? "not " : "")}" + Verb switch
    {
        DemandVerb.Hold => "hold",
        DemandVerb.Contain => $"contain {What}",
        DemandVerb.BeSeen => $"be seen {What}",
        _ => $"be {What}",
    };

    public override string ToString() => Text(negated: false);
}
