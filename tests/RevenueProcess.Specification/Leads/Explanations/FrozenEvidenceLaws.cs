using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>Evidence is what was judged: it says the same whenever it is read.</summary>
[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class FrozenEvidenceLaws
{
    private static readonly string[] _names = ["coin", "count", "clock"];

    [Property]
    public Property Custom_conditions_are_asked_once_when_the_verdict_is_given_and_never_when_it_is_read(LeadProfile profile, Instant now) =>
        Prop.ForAll(Asking.ToArbitrary(), criterion =>
        {
            var asked = new Dictionary<string, int>(StringComparer.Ordinal);
            LeadDefinition definition = LeadDefinition.Named("asks", 1).When(criterion).Bind(Changing(asked));
            Evaluation evaluation = definition.Explain(profile, now);
            bool once = definition.CustomNames.All(name => asked[name] == 1);
            _ = (evaluation.Root, evaluation.Missing, evaluation.ToParagraph(), EvaluationJson.Write(evaluation));
            return once && definition.CustomNames.All(name => asked[name] == 1) && evaluation.Verdict == evaluation.Root.Verdict;
        });

    [Property]
    public bool Evidence_says_the_same_whoever_reads_it_first(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation read = definition.Explain(profile, now);
        string said = read.ToParagraph();
        Evaluation stored = definition.Explain(profile, now);
        string json = EvaluationJson.Write(stored);
        return stored.ToParagraph() == said && EvaluationJson.Write(read) == json && stored.Equals(read);
    }

    [Property]
    public bool Once_read_evidence_holds_no_profile(LeadDefinition definition, LeadProfile profile, Instant now)
    {
        Evaluation evaluation = definition.Explain(profile, now);
        bool before = evaluation.HoldsProfile;
        _ = evaluation.Root;
        return before && !evaluation.HoldsProfile;
    }

    [Fact]
    public void A_profile_is_forgotten_once_its_evidence_was_read()
    {
        (Evaluation evaluation, WeakReference profile) = Read();
        for (int i = 0; i < 10 && profile.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(profile.IsAlive);
        Assert.Equal("It v1 is met: employees was 60 (at least 50).", evaluation.ToParagraph());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Evaluation, WeakReference) Read()
        {
            LeadProfile profile = LeadProfile.Of(Employees.Is(60));
            Evaluation evaluation = LeadDefinition.Named("it", 1).When(Employees.AtLeast(50)).Explain(profile, Noon);
            _ = evaluation.Root;
            return (evaluation, new(profile));
        }
    }

    [Fact]
    public void Many_readers_at_once_read_the_same()
    {
        LeadDefinition definition = LeadDefinition.Named("it", 1).When((Employees.AtLeast(50) & Demo.Seen) | !Country.EqualTo("CH") | Criterion.Custom("approved")).Bind(Conditions);
        for (int round = 0; round < 200; round++)
        {
            Evaluation evaluation = definition.Explain(LeadProfile.Of(Employees.Is(round)), Noon);
            var roots = new Explanation[8];
            Parallel.For(0, roots.Length, reader => roots[reader] = evaluation.Root);
            Assert.All(roots, root => Assert.Same(roots[0], root));
        }
    }

    /// <summary>Conditions that answer otherwise each time they are asked.</summary>
    private static CustomConditions Changing(Dictionary<string, int> asked) => CustomConditions.Of([.. _names.Select(name => new CustomCondition(
        name,
        (_, _) =>
        {
            int times = asked[name] = asked.GetValueOrDefault(name) + 1;
            return times % 2 == 0 ? CustomVerdict.Met($"was asked {times} times") : CustomVerdict.NotMet("was asked once");
        }))]);

    private static Gen<Criterion> Asking { get; } =
        from name in Gen.Elements(_names)
        from other in Gen.Elements(_names)
        from plain in PlainCriteria
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => plain | Criterion.Custom(name),
            1 => Criterion.Custom(name) & !Criterion.Custom(name) & Criterion.Custom(other),
            2 => Criterion.Meets(LeadDefinition.Named("inner", 1).When(plain & Criterion.Custom(name))) | Criterion.Custom(other),
            _ => Score.Named("s", 1).Fit(1, Criterion.Custom(name)).Fit(2, !Criterion.Custom(name)).Build().AtLeast(1) & Criterion.Custom(other),
        };
}
