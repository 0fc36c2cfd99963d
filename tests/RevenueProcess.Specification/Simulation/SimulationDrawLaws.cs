using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Simulation;

/// <summary>Draws stay in their range, and come from the seed and the number alone.</summary>
public sealed class SimulationDrawLaws
{
    [Property]
    public bool Draws_stay_in_their_range(int seed, PositiveInt number, int low, NonNegativeInt range)
    {
        var draw = new SimulationDraw(seed, number.Get);
        var high = (int)Math.Min((long)low + range.Get, int.MaxValue);
        var epoch = NodaConstants.UnixEpoch;
        return Enumerable.Range(0, 20).All(_ =>
            draw.Between(low, high) is var whole && whole >= low && whole <= high
            && draw.Uniform() is >= 0 and < 1
            && draw.Between(epoch, epoch + Duration.FromTicks(range.Get + 1)) is var instant && instant >= epoch && instant < epoch + Duration.FromTicks(range.Get + 1)
            && draw.Exponential(1 + range.Get) >= 0 && draw.LogNormal(1 + range.Get, range.Get) > 0 && double.IsFinite(draw.Normal(low, range.Get)) && draw.Times(2) >= 0
            && !draw.Chance(0) && draw.Chance(1));
    }

    [Property]
    public bool Only_items_with_weight_are_drawn(int seed, PositiveInt number) =>
        Enumerable.Range(0, 20).All(_ => new SimulationDraw(seed, number.Get).Weighted(("never", 0.0), ("often", 5), ("seldom", 0.1), ("nor this", 0)) is "often" or "seldom");

    [Property]
    public bool Seed_and_number_are_all_the_chance_there_is(int seed, PositiveInt number, PositiveInt another)
    {
        static double[] Drawn(int seed, int number)
        {
            var draw = new SimulationDraw(seed, number);
            return [.. Enumerable.Range(0, 5).Select(_ => draw.Uniform())];
        }

        return Drawn(seed, number.Get).SequenceEqual(Drawn(seed, number.Get))
            && Drawn(seed, number.Get).SequenceEqual(Drawn(seed, another.Get)) == (number.Get == another.Get)
            && !Drawn(seed, number.Get).SequenceEqual(Drawn(unchecked(seed + another.Get), number.Get));
    }

    [Fact]
    public void One_seed_gives_a_hundred_thousand_leads_different_chances() =>
        Assert.Equal(100_000, Enumerable.Range(1, 100_000).Select(number => new SimulationDraw(seed: 1, number)).Select(draw => (draw.Uniform(), draw.Uniform())).Distinct().Count());

    [Fact]
    public void There_must_be_something_to_draw_from()
    {
        var draw = new SimulationDraw(1, 1);

        Assert.Throws<ArgumentException>(() => draw.OneOf<int>(Array.Empty<int>()));
        Assert.Throws<ArgumentException>(() => draw.Weighted(("none", 0.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => draw.Weighted(("less than none", -1.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => draw.Between(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => draw.Chance(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => draw.Exponential(0));
    }
}
