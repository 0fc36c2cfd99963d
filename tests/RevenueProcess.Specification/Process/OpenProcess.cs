namespace RevenueProcess.Specification.Process;

/// <summary>A process taken apart, to be changed and built again.</summary>
internal sealed class OpenProcess(ProcessDefinition process)
{
    public string Name { get; set; } = process.Name;

    public int Version { get; set; } = process.Version;

    public List<StageDraft> Stages { get; } =
    [
        .. process.Stages.Select(stage => new StageDraft(
            stage.Id, stage.Name, stage.Team, stage.Buyer, stage.IsBuyersTurn, stage.Kind, stage.Place, stage.Within, stage.Outcome, "")),
    ];

    public List<TransitionDraft> Rows { get; } =
    [
        .. process.Transitions.Select(row => new TransitionDraft(
            row.Trigger, row.From.Id, row.To.Id, row.Gate, row.Reasons, row.IsAutomatic, row.TakesBack, row.After, "", "")),
    ];

    public List<string> Entries { get; } = [.. process.Entries.Select(stage => stage.Id)];

    public List<LeadDefinition> Definitions { get; } = [.. process.Definitions];

    /// <summary>The process as it is now; null when it has faults.</summary>
    public ProcessDefinition? Build()
    {
        var builder = ProcessDefinition.Named(Name, Version).Entry(Entries).Define(Definitions);
        foreach (var stage in Stages)
        {
            var kind = stage.Kind == StageKind.Gate ? StageKind.Gate : (StageKind?)null;
            builder.AddStage(stage.Place, stage.Id, stage.Name, stage.Team, stage.Buyer, stage.IsBuyersTurn, kind, stage.Within, stage.Outcome);
        }

        foreach (var row in Rows)
        {
            builder.AddTransition(row.Trigger, row.From, row.To, row.Gate, row.Reasons, row.Automatic, row.TakesBack, row.After);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDefinitionException)
        {
            return null;
        }
    }

    /// <summary>Gives a stage another id, wherever it is named.</summary>
    public void Rename(string id, string to)
    {
        Stages[Stages.FindIndex(stage => stage.Id == id)] = Stages.Find(stage => stage.Id == id)! with { Id = to };
        for (var i = 0; i < Rows.Count; i++)
        {
            Rows[i] = Rows[i] with { From = Rows[i].From == id ? to : Rows[i].From, To = Rows[i].To == id ? to : Rows[i].To };
        }

        for (var i = 0; i < Entries.Count; i++)
        {
            Entries[i] = Entries[i] == id ? to : Entries[i];
        }
    }

    /// <summary>Leaves out a stage, with its rows and as an entry.</summary>
    public void Remove(string id)
    {
        Stages.RemoveAll(stage => stage.Id == id);
        Rows.RemoveAll(row => row.From == id || row.To == id);
        Entries.Remove(id);
    }

    /// <summary>Puts another definition in the place of one that no other refers to.</summary>
    public void Replace(LeadDefinition old, LeadDefinition by)
    {
        Definitions[Definitions.FindIndex(definition => definition.Name == old.Name)] = by;
        for (var i = 0; i < Rows.Count; i++)
        {
            Rows[i] = Rows[i] with { Gate = Gate.AllOf([.. Rows[i].Gate.Definitions.Select(definition => definition.Name == old.Name ? by : definition)]) };
        }
    }
}
