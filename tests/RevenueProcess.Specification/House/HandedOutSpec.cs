using System.Collections;
using System.Reflection;
using NodaTime;

namespace RevenueProcess.Specification.House;

/// <summary>What is handed out stays as it is, whatever its receiver casts it to; and what was handed in may change later without effect.</summary>
public sealed class HandedOutSpec
{
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void No_collection_that_is_handed_out_can_be_changed_by_a_cast() => Faults.None(Specimens.ByType
        .Where(found => found.Key is { IsArray: false } type && type.Assembly == Repository.Library)
        .SelectMany(found => found.Value.SelectMany(CollectionsOf))
        .Concat(Answers().Select(answer => (answer.Method, (IEnumerable)answer.Given)))
        .Where(found => CanBeChanged(found.Item2))
        .Select(found => $"{found.Item1}: hands out a {found.Item2.GetType().Name}").Distinct(StringComparer.Ordinal));

    [Fact]
    public void Every_method_that_gives_a_collection_was_asked() => Faults.None(PublicCalls.All.OfType<MethodInfo>()
        .Where(method => method.ReturnType.Assembly != Repository.Library && PublicCalls.ElementOf(method.ReturnType) is not null && !PublicCalls.IsInit(method))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        .Except(["RevenueProcessServices.AddRevenueProcess"], StringComparer.Ordinal) // gives back the host's own
        .Except(Answers().Select(answer => answer.Method), StringComparer.Ordinal)
        .Select(missing => $"{missing}: is not asked here"));

    [Fact]
    public void A_list_that_changes_after_it_was_handed_in_changes_nothing() => Faults.None(
        from call in PublicCalls.All
        where call.IsConstructor || PublicCalls.IsInit(call)
        from parameter in call.GetParameters()
        where PublicCalls.ElementOf(parameter.ParameterType) is not null
        from fault in FaultsOf(call, parameter)
        select fault);

    [Theory]
    [InlineData(true, new[] { "a" })]
    public void A_collection_that_can_be_changed_is_found(bool expected, string[] array)
    {
        Assert.Equal(expected, CanBeChanged(array));
        Assert.True(CanBeChanged(new List<string>(array)));
        Assert.True(CanBeChanged(new HashSet<string>(array, StringComparer.Ordinal)));
        Assert.True(CanBeChanged(new Dictionary<string, int>(StringComparer.Ordinal)));
        Assert.False(CanBeChanged(Array.AsReadOnly(array)));
        Assert.False(CanBeChanged(new ValueList<string>(array)));
    }

    private static IEnumerable<(string, IEnumerable)> CollectionsOf(object specimen) => specimen.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0 && property.DeclaringType!.Assembly == Repository.Library && !property.PropertyType.IsByRefLike && property.PropertyType != typeof(string))
        .Select(property => ($"{specimen.GetType().Name}.{property.Name}", property.GetValue(specimen) as IEnumerable))
        .Where(found => found.Item2 is not null)!;

    private static bool CanBeChanged(IEnumerable handedOut) => handedOut switch
    {
        Array array => array.Length > 0,
        IList list => !list.IsReadOnly,
        IDictionary map => !map.IsReadOnly,
        _ => handedOut.GetType().GetInterfaces()
            .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(ICollection<>))
            .Any(each => !(bool)each.GetProperty(nameof(ICollection<int>.IsReadOnly))!.GetValue(handedOut)!),
    };

    /// <summary>What the methods give that hand out collections.</summary>
    private static IEnumerable<(string Method, IEnumerable Given)> Answers()
    {
        var (log, tally, process) = (The<StageLog>(), The<FunnelTally>(), The<ProcessDefinition>());
        var sourced = (FunnelTally)Specimens.ByType[typeof(FunnelTally)].Find(found => ((FunnelTally)found).Frame.SegmentedBy.Count > 0)!;
        var replay = new JourneyReplay(process);
        replay.Start(LeadProfile.Empty, _from);
        replay.Fire("hand over", _from);
        return
        [
            ("FunnelTally.Segments", sourced.Segments("source")), ("MoveViews.Flow", tally.Flow("inquiry")), ("CycleViews.Throughput", tally.Throughput()),
            ("ServiceLevelViews.ServiceLevels", tally.ServiceLevels()), ("PresenceViews.WorkInProgress", tally.WorkInProgress("inquiry")), ("StageLogBuyers.BuyerViews", log.BuyerViews()), ("TallyFrame.DifferencesTo", tally.Frame.DifferencesTo(sourced.Frame)),
            ("JourneyReplay.FailedConditions", replay.FailedConditions()), ("ImportAdvisor.AdviceOn", ImportAdvisor.AdviceOn(The<ImportMap>(), log.Read, [], process)), ("ImportAdvisor.LooksOf", ImportAdvisor.LooksOf(["at"], [["2026-03-01"]], process)),
            ("LeadDefinition.Missing", The<LeadDefinition>().Missing(LeadProfile.Empty, _from)), ("Vocabulary.At", The<Vocabulary>().At(_from)), ("Vocabulary.ScoresAt", The<Vocabulary>().ScoresAt(_from)),
            ("ProcessDefinition.UsesOf", process.UsesOf("sales ready")), ("KaplanMeier.Curve", The<KaplanMeier>().Curve()),
            ("ReportingPeriod.Covering", The<ReportingPeriod>().Covering(_from, _from)), ("Explanation.Failing", The<Explanation>().Failing()), ("BusinessCalendar.HoursOf", The<BusinessCalendar>().HoursOf(IsoDayOfWeek.Monday)),
            ("Journey.FoldAll", Journey.FoldAll(The<ProcessCatalog>(), [])), ("ProcessCatalog.Missing", The<ProcessCatalog>().Missing([new ProcessIdentity("b2b", 9, "hash")])),
            ("JourneyEngine.Permitted", The<JourneyEngine>().Permitted(The<Journey>(), LeadProfile.Empty, _from)), ("JourneyEngine.Options", The<JourneyEngine>().Options(The<Journey>(), LeadProfile.Empty, _from)),
            ("Deadlines.PopDue", new Deadlines().PopDue(_from)), ("JourneyEventJson.ReadLines", JourneyEventJson.ReadLines(new MemoryStream())), ("StageLog.Visits", log.Visits()), ("StageLog.AfterClose", log.AfterClose()), ("StageLog.Elsewhere", log.Elsewhere()), ("StageLog.Touches", log.Touches()), ("HandoffViews.Handoffs", tally.Handoffs()), ("TimeZones.SimilarTo", TimeZones.SimilarTo("Berlin")), ("JourneySimulator.Run", The<JourneySimulator>().Run(1, 1)),
        ];
    }

    private static T The<T>() => (T)Specimens.One(typeof(T))!;

    private static IEnumerable<string> FaultsOf(MethodBase call, ParameterInfo parameter)
    {
        var name = PublicCalls.NameOf(call, parameter);
        var property = call.DeclaringType!.GetProperties().FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var filled = property is null ? null : Specimens.ByType.Where(found => call.DeclaringType.IsAssignableFrom(found.Key)).SelectMany(found => found.Value).Select(property.GetValue).OfType<IEnumerable>().FirstOrDefault(each => each.Cast<object>().Any());
        if (filled is null || ChangeableCopyOf(filled) is not { } given || !parameter.ParameterType.IsInstanceOfType(given))
        {
            yield break;
        }

        var made = PublicCalls.Made(call, parameter, given);
        given.GetType().GetMethod("Clear")!.Invoke(given, []);
        if (!((IEnumerable)property!.GetValue(made)!).Cast<object>().Any())
        {
            yield return $"{PublicCalls.Shown(call, parameter)}: keeps the caller's own";
        }
    }

    private static object? ChangeableCopyOf(IEnumerable filled) =>
        PublicCalls.ElementOf(filled.GetType()) is not { } element ? null
        : element.IsGenericType && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(element.GetGenericArguments()), filled)
            : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), filled);
}
