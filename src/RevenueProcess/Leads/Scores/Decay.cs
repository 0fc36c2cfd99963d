using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Exponential decay by half-lives, from additions, multiplications and divisions only: the same bits on every machine, which a call of
/// the platform's power function does not promise.
/// </summary>
internal static class Decay
{
    private const double LogOfTwo = 0.69314718055994530942;

    /// <summary>2^(−age ÷ half-life): exactly 1 at age 0, ½ at one half-life, relative error below 1e-14.</summary>
    public static double Share(Duration age, Duration halfLife)
    {
        var lives = age / halfLife;
        if (lives >= 1100)
        {
            return 0;
        }

        var whole = Math.Round(lives);
        var exponent = (whole - lives) * LogOfTwo;
        var term = 1.0;
        var sum = 1.0;
        for (var k = 1; k <= 16; k++)
        {
            term *= exponent / k;
            sum += term;
        }

        return Math.ScaleB(sum, -(int)whole);
    }
}
