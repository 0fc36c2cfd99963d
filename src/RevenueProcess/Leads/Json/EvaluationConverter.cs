namespace RevenueProcess;

/// <summary>Evaluations in System.Text.Json: as <see cref="EvaluationJson"/> writes them.</summary>
internal sealed class EvaluationConverter() : StoredConverter<Evaluation, Evaluation>(EvaluationJson.Form);
