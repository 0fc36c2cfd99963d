namespace RevenueProcess;

/// <summary>Explanations in System.Text.Json: as they stand in an evaluation.</summary>
internal sealed class ExplanationConverter<T>() : StoredConverter<Explanation, T>(ExplanationJson.Form)
    where T : Explanation;
