namespace RevenueProcess;

/// <summary>Starts a map from a host's own lead type to profiles.</summary>
public static class ProfileMap
{
    /// <summary>A map that reads nothing yet; its methods bind facts to accessors.</summary>
    /// <typeparam name="TLead">The host's own type of a lead.</typeparam>
    /// <returns>A map that reads nothing yet.</returns>
    public static ProfileMap<TLead> For<TLead>() => new([], []);
}
