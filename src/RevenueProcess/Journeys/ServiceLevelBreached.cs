using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>The fact that a journey was still in a stage after its due instant: once a visit. The journey stays where it is.</summary>
[JsonConverter(typeof(JourneyEventConverter<ServiceLevelBreached>))]
public sealed record ServiceLevelBreached : JourneyEvent
{
    private readonly string _stage = "";

    /// <summary>An event to be filled in, as when a host reads events that something else stored.</summary>
    public ServiceLevelBreached()
    {
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal ServiceLevelBreached(in EventHead head, string stage, Instant due)
        : base(head) => (_stage, Due) = (stage, due);
#pragma warning restore CS8618

    /// <summary>The id of the stage in which the journey is late.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string Stage { get => _stage; init => _stage = Require.Name(value, nameof(Stage)); }

    /// <summary>The due instant that has passed.</summary>
    public required Instant Due { get; init; }

    internal override string Told => $"late in {Stage}, due {Wording.Of(Due)}";
}
