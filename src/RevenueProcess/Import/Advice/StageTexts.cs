namespace RevenueProcess;

/// <summary>Which stages of a process texts may stand for: as they are spelled, or as words among others.</summary>
internal sealed class StageTexts
{
    private const int ShortestStem = 5, LongestEnding = 3, ShortestBegin = 3;

    private readonly List<(string Id, string[] Keys, string[][] Words)> _stages;

    public StageTexts(ProcessDefinition process) => _stages =
    [
        .. process.Stages.Select(stage => (stage.Id, Keys: (string[])[KeyOf(stage.Id), KeyOf(stage.Name)], Words: (string[][])[WordsOf(stage.Id), WordsOf(stage.Name)])),
    ];

    /// <summary>The stages that texts may stand for, by text. Where texts that differ in their first word claim one stage, those win whose first word claims most stages.</summary>
    public Dictionary<string, string> Map(IEnumerable<string> texts)
    {
        var claims = texts.Distinct(StringComparer.Ordinal).Select(text => (Text: text, Claim: ClaimOf(text))).Where(one => one.Claim.Stage is not null).ToList();
        var reach = claims.Where(one => one.Claim.IsAmongWords).GroupBy(one => WordsOf(one.Text)[0], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(one => one.Claim.Stage).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        return claims.Where(one => !one.Claim.IsAmongWords || claims.Where(other => other.Claim == one.Claim).All(other => reach[WordsOf(other.Text)[0]] <= reach[WordsOf(one.Text)[0]]))
            .ToDictionary(one => one.Text, one => one.Claim.Stage!, StringComparer.Ordinal);
    }

    /// <summary>Whether a text that stands for no stage has a word that begins as one of a stage does.</summary>
    public bool IsLikeSome(string text) => ClaimOf(text).Stage is null && WordsOf(text).Where(word => word.Length >= ShortestStem)
        .Any(word => _stages.Exists(stage => stage.Words.Any(name => name.Any(one => one.StartsWith(word[..ShortestStem], StringComparison.Ordinal)))));

    /// <summary>Whether the name of a column is a stage, or the beginning of one: <c>Opp.</c></summary>
    public bool IsNameOf(string column) => KeyOf(column) is { Length: > 0 } key && _stages.Exists(stage => stage.Keys.Any(name => name == key || IsShort(key, name)));

    /// <summary>The stage that the name of a column holds, but for its ending; null if it holds none.</summary>
    public string? NamedIn(string column)
    {
        var key = KeyOf(column);
        return _stages.SelectMany(stage => stage.Keys.Select(name => (stage.Id, name.Length, IsIn: IsShort(key, name) || key.Contains(name[..Math.Max(Math.Min(name.Length, ShortestStem), name.Length - LongestEnding)], StringComparison.Ordinal))))
            .Where(name => name.IsIn).OrderByDescending(name => name.Length).Select(name => name.Id).FirstOrDefault();
    }

    private static bool IsShort(string key, string name) => key.Length >= ShortestBegin && name.StartsWith(key, StringComparison.Ordinal);

    /// <summary>The stage that a text is, in any case and with any signs; or whose words are among its own; or that is spelled with one letter in five another at most.</summary>
    private (string? Stage, bool IsAmongWords) ClaimOf(string text)
    {
        var (key, words) = (KeyOf(text), WordsOf(text));
        if (_stages.Find(stage => stage.Keys.Contains(key, StringComparer.Ordinal)).Id is { } same)
        {
            return (same, false);
        }

        var among = _stages.Where(stage => stage.Words.Any(name => name.Length is > 0 && name.Length < words.Length && name.All(word => words.Contains(word, StringComparer.Ordinal)))).ToList();
        return among.Count == 1 ? (among[0].Id, true) : (Similar(key), false);
    }

    private string? Similar(string key) => _stages
        .Select(stage => (stage.Id, Distance: stage.Keys.Min(name => Distance(key, name))))
        .Where(stage => stage.Distance * 5 <= key.Length).OrderBy(stage => stage.Distance).Select(stage => stage.Id).FirstOrDefault();

    /// <summary>The letters and digits of a text, as they look.</summary>
    public static string KeyOf(string text) => string.Concat(Characters.Looks(text).Where(char.IsLetterOrDigit));

    private static string[] WordsOf(string text) =>
        string.Concat(Characters.Looks(text).Select(each => char.IsLetterOrDigit(each) ? each : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many letters must be put in, left out or replaced to make one text of the other.</summary>
    private static int Distance(string one, string other)
    {
        int[] last = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var next = new int[last.Length];
            next[0] = i;
            for (var j = 1; j < next.Length; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }

            last = next;
        }

        return last[^1];
    }
}
