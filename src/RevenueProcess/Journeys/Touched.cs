using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The fact that somebody was in touch with the lead: a call, a reply, a visit to a fair. The journey stays where it is.</summary>
[JsonConverter(typeof(JourneyEventConverter<Touched>))]
public sealed record Touched : JourneyEvent
{
    private readonly string _what = "";
    private readonly string? _team;

    /// <summary>An event to be filled in, as when a host reads events that something else stored.</summary>
    public Touched()
    {
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal Touched(in EventHead head, string what, string? team)
        : base(head) => (_what, _team) = (what, team);
#pragma warning restore CS8618

    /// <summary>What kind of touch it was: a channel, a call, a reply.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string What { get => _what; init => _what = Require.Name(value, nameof(What)); }

    /// <summary>The team that was in touch, which need not own the stage; null when nobody said.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public string? Team { get => _team; init => _team = value is null ? null : Require.Name(value, nameof(Team)); }

    internal override string Told => Team is null ? $"touched by {What}" : $"touched by {What} of {Team}";
}
