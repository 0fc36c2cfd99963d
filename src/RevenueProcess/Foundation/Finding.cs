namespace RevenueProcess;

/// <summary>
/// Something found in a definition: a <see cref="Fault"/> or a <see cref="Warning"/>. It is a code with named values; the sentence is made
/// from them. Equal when code, path and values are.
/// </summary>
public abstract record Finding
{
    private protected Finding(Sentences sentences, string code, string path, MessageParameters parameters)
    {
        sentences.RequireFit(code, parameters);
        Code = code;
        Path = path;
        Parameters = parameters;
    }

    /// <summary>What was found. Codes are stable; each has one sentence and always the same parameters.</summary>
    public string Code { get; }

    /// <summary>Where, as a JSON path such as <c>$.definitions[0].when.all[1].atLeast</c>.</summary>
    public string Path { get; }

    /// <summary>The values that the sentence names.</summary>
    public MessageParameters Parameters { get; }

    /// <summary>The sentence in English: what was found, its value and what is allowed. Made when it is asked for.</summary>
    public string Message => Sentences.Say(Code, Parameters);

    private protected abstract Sentences Sentences { get; }

    /// <summary>"path: message [code]".</summary>
    public sealed override string ToString() => $"{VisibleText.Of(Path)}: {Message} [{Code}]";
}
