namespace RevenueProcess;

/// <summary>The channels of a life table while they are being filled.</summary>
internal struct ChannelBuffers
{
    public AgeBuffer Ended;
    public AgeBuffer Competing;
    public AgeBuffer Open;
    public AgeBuffer Late;

    public readonly AgeChannels Build() => new(AgeRuns.Of(Ended), AgeRuns.Of(Competing), AgeRuns.Of(Open), AgeRuns.Of(Late));
}
