namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>What the lead definitions of the bundled process ask about.</summary>
internal static class B2bFacts
{
    public static NumberFact Employees { get; } = Fact.Number("employees");

    public static SignalFact DemoRequest { get; } = Fact.Signal("demo request");

    public static FlagFact BudgetApproved { get; } = Fact.Flag("budget approved");

    public static TextFact ContactRole { get; } = Fact.Text("contact role");

    public static NumberFact Satisfaction { get; } = Fact.Number("satisfaction");
}
