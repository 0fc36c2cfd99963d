using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The fact that the deadline of a visit was recalculated. The journey stays where it is; a breach that was recorded stays one.</summary>
[JsonConverter(typeof(JourneyEventConverter<DueChanged>))]
public sealed record DueChanged : JourneyEvent
{
    private readonly string _stage = "";
    private readonly Deadline? _was;
    private readonly Deadline? _deadline;

    /// <summary>An event to be filled in, as when a host reads events that something else stored.</summary>
    public DueChanged()
    {
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal DueChanged(in EventHead head, string stage, Deadline was, Deadline deadline)
        : base(head) => (_stage, _was, _deadline) = (stage, was, deadline);
#pragma warning restore CS8618

    /// <summary>The id of the stage that the journey is in.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string Stage { get => _stage; init => _stage = Require.Name(value, nameof(Stage)); }

    /// <summary>The deadline before.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required Deadline Was { get => _was!; init => _was = Require.NotNull(value, nameof(Was)); }

    /// <summary>The deadline from now on.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required Deadline Deadline { get => _deadline!; init => _deadline = Require.NotNull(value, nameof(Deadline)); }

    internal override string Told => $"due {Deadline} in {Stage}, not {Was}";
}
