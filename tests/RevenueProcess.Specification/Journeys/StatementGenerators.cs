using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Walks in which values are stated and touches recorded: <c>[Property(Arbitrary = [typeof(StatementGenerators)])]</c>.</summary>
public static class StatementGenerators
{
    private static readonly LocalDate _day = new(2026, 2, 28);

    /// <summary>Statements of one part, of several and of the same again; touches with and without a team; now and then what is refused.</summary>
    public static Gen<JourneyCommand> Saying { get; } = Gen.Frequency((3, Stating()), (2, Touching()), (1, Refused()));

    public static Arbitrary<SpokenWalk> SpokenWalks() => Arb.From(
        from walk in JourneyGenerators.WalksOf(1, 10)
        from sayings in Sayings().ListOf(walk.Steps.Count + 1)
        select new SpokenWalk(walk, [.. sayings]));

    private static Gen<IReadOnlyList<JourneyCommand>> Sayings() =>
        from count in Gen.Choose(0, 2)
        from said in Saying.ListOf(count)
        select (IReadOnlyList<JourneyCommand>)[.. said];

    private static Gen<JourneyCommand> Stating() =>
        from parts in Gen.Choose(1, 7)
        from value in Gen.Elements(0m, 0.5m, 12_000m, 12_000.00m, decimal.MaxValue, 0.0000000000000000000000000001m)
        from currency in Gen.Elements("EUR", "CHF", "größe \"€\"")
        from days in Gen.Choose(0, 2)
        from calendar in Gen.Elements(CalendarSystem.Iso, CalendarSystem.Iso, CalendarSystem.Julian)
        from owner in Gen.Elements("ann", "bob")
        from id in Gen.Elements(null, "said")
        select (JourneyCommand)new StateValue
        {
            Value = (parts & 1) == 0 ? null : value,
            Currency = (parts & 1) == 0 ? null : currency,
            ExpectedClose = (parts & 2) == 0 ? null : _day.PlusDays(days).WithCalendar(calendar),
            Owner = (parts & 4) == 0 ? null : owner,
            Actor = "bob",
            Id = id,
        };

    private static Gen<JourneyCommand> Touching() =>
        from what in Gen.Elements("call", "reply", "fair \"2026\"")
        from team in Gen.Elements(null, "", "sales", "a partner")
        from kind in Gen.Elements(Enum.GetValues<ActorKind>())
        select (JourneyCommand)new TouchLead(what) { Team = team, ActorKind = kind };

    private static Gen<JourneyCommand> Refused() => Gen.Elements<JourneyCommand>(
        new StateValue(), new StateValue { Value = -1, Currency = "EUR" }, new StateValue { Value = 1 }, new StateValue { Currency = "EUR" }, new TouchLead(" "));
}
