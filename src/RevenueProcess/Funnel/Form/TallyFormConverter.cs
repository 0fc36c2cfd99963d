namespace RevenueProcess;

internal sealed class TallyFormConverter() : StoredConverter<TallyForm, TallyForm>(TallyFormJson.Form);
