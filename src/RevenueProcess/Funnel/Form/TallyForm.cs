using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// A tally as plain named arrays: what can be stored, sent, added elsewhere and computed by another engine. <see cref="TallyFormJson"/> writes
/// and reads it; <c>docs/tally.md</c> describes it.
/// </summary>
/// <remarks>
/// Equal tallies give equal forms, however they were counted: cells, rows and ages have one order. A form made by another engine may have any
/// order. Equal when all parts are.
/// </remarks>
[JsonConverter(typeof(TallyFormConverter))]
public sealed record TallyForm
{
    /// <summary>The frame everything was counted in.</summary>
    public required TallyFrame Frame { get; init => field = Require.NotNull(value, nameof(Frame)); }

    /// <summary>What was read for it, and what of it was put aside; null for a slice.</summary>
    public ReadSummary? Read { get; init; }

    /// <summary>The cohorts and segments that have journeys. Rows of tables name them by their place in this list.</summary>
    public required IReadOnlyList<TallyFormCell> Cells { get; init => field = Require.AllPresent(value, nameof(Cells)); }

    /// <summary>The tables of every measure of the frame.</summary>
    public required IReadOnlyList<TallyFormTable> Tables { get; init => field = Require.AllPresent(value, nameof(Tables)); }

    /// <summary>The form of a tally.</summary>
    public static TallyForm Of(FunnelTally tally) => TallyFormWriting.FormOf(Require.NotNull(tally));

    /// <summary>The tally of which this is the form.</summary>
    /// <param name="process">The process whose hash the frame has.</param>
    /// <exception cref="ArgumentException">The frame is of another process.</exception>
    /// <exception cref="InvalidDefinitionException">The form has faults, which are all listed, each with the path of its JSON.</exception>
    public FunnelTally ToTally(ProcessDefinition process) => new TallyFormReading(Require.NotNull(process), this).Tally();
}
