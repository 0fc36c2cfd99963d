namespace RevenueProcess;

/// <summary>The judgements of the moves into visits, of which few are different: a byte a visit while there are no more than 256.</summary>
internal sealed class JudgedMoves
{
    private readonly byte[]? _narrow;
    private readonly int[]? _wide;
    private readonly JudgedMove[] _moves;

    /// <param name="visits">The judgement of each visit.</param>
    public JudgedMoves(IReadOnlyList<JudgedMove> visits)
    {
        var numbers = new Dictionary<JudgedMove, int>();
        var codes = new int[visits.Count];
        for (var visit = 0; visit < codes.Length; visit++)
        {
            if (!numbers.TryGetValue(visits[visit], out codes[visit]))
            {
                numbers.Add(visits[visit], codes[visit] = numbers.Count);
            }
        }

        _moves = [.. numbers.Keys];
        if (_moves.Length > byte.MaxValue + 1)
        {
            _wide = codes;
        }
        else
        {
            _narrow = Array.ConvertAll(codes, code => (byte)code);
        }
    }

    /// <summary>The judgement of the move into a visit.</summary>
    public JudgedMove this[int visit] => _moves[_narrow is null ? _wide![visit] : _narrow[visit]];
}
