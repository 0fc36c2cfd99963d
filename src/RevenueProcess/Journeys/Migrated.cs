using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// The fact that a journey goes on under a newer version of its process, which is that of the event itself. The visit goes on, in the stage that
/// takes the place of the one before.
/// </summary>
[JsonConverter(typeof(JourneyEventConverter<Migrated>))]
public sealed record Migrated : JourneyEvent
{
    private readonly ProcessIdentity? _left;
    private readonly string _from = "";
    private readonly string _to = "";
    private readonly DeadlinePolicy _policy = DeadlinePolicy.Keep;
    private readonly Deadline? _deadline;
    private readonly IReadOnlyDictionary<string, string> _renamed = ValueMap<string>.Empty;

    /// <summary>An event to be filled in, as when a host reads events that something else stored.</summary>
    public Migrated()
    {
    }

#pragma warning disable CS8618 // Every required property is set: by the field behind it, since a decision or a reader checked it already.
    [SetsRequiredMembers]
    internal Migrated(
        in EventHead head, ProcessIdentity left, string from, string to, DeadlinePolicy policy, Deadline? deadline, IReadOnlyDictionary<string, string> renamed)
        : base(head) => (_left, _from, _to, _policy, _deadline, _renamed) = (left, from, to, policy, deadline, renamed);
#pragma warning restore CS8618

    /// <summary>The version that the journey left.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required ProcessIdentity Left { get => _left!; init => _left = Require.NotNull(value, nameof(Left)); }

    /// <summary>The id of the stage that the journey is in, in the version that it left.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string From { get => _from; init => _from = Require.Name(value, nameof(From)); }

    /// <summary>The id of the stage that takes its place.</summary>
    /// <exception cref="ArgumentException">It is blank or not well-formed Unicode.</exception>
    public required string To { get => _to; init => _to = Require.Name(value, nameof(To)); }

    /// <summary>What became of the deadline of the visit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a policy.</exception>
    public required DeadlinePolicy Policy { get => _policy; init => _policy = Require.Defined(value, nameof(Policy)); }

    /// <summary>Until when the journey may stay from now on; null where nothing is due.</summary>
    public Deadline? Deadline { get => _deadline; init => _deadline = value; }

    /// <summary>
    /// Every stage of the version left that has another id in the new one: the journey may have been there before. Empty where ids are the same.
    /// </summary>
    /// <exception cref="ArgumentException">The map, or an id in it, is null, blank or not well-formed Unicode.</exception>
    public IReadOnlyDictionary<string, string> Renamed { get => _renamed; init => _renamed = Ids(Require.AllNamed(value, nameof(Renamed))); }

    private static IReadOnlyDictionary<string, string> Ids(IReadOnlyDictionary<string, string> renamed)
    {
        foreach (var target in renamed.Values)
        {
            Require.Name(target, nameof(Renamed));
        }

        return renamed;
    }

    internal override string Told => $"{Left} → {Process}, {(From == To ? $"in {To}" : $"{From} → {To}")}";
}
