namespace RevenueProcess.Specification.Leads;

public sealed class VerdictLaws
{
    private const Verdict F = Verdict.NotMet;
    private const Verdict U = Verdict.Unknown;
    private const Verdict T = Verdict.Met;

    [Theory]
    [InlineData(F, F, F, F)]
    [InlineData(F, U, F, U)]
    [InlineData(F, T, F, T)]
    [InlineData(U, F, F, U)]
    [InlineData(U, U, U, U)]
    [InlineData(U, T, U, T)]
    [InlineData(T, F, F, T)]
    [InlineData(T, U, U, T)]
    [InlineData(T, T, T, T)]
    public void And_and_or_follow_the_tables_of_Kleene(Verdict left, Verdict right, Verdict and, Verdict or)
    {
        Assert.Equal(and, left.And(right));
        Assert.Equal(or, left.Or(right));
    }

    [Theory]
    [InlineData(F, T)]
    [InlineData(U, U)]
    [InlineData(T, F)]
    public void Not_is_the_mirror_image(Verdict verdict, Verdict not) => Assert.Equal(not, verdict.Not());

    [Fact]
    public void The_default_verdict_is_not_met() => Assert.Equal(Verdict.NotMet, default);
}
