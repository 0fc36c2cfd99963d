namespace RevenueProcess;

/// <summary>
/// The distinct keys of one hash part, each with the row in which it was first seen. A key is looked for from the slot that its hash names
/// up to the first free one; at most half of the slots are taken.
/// </summary>
internal sealed class KeyTable
{
    private readonly CharacterPool _pool = new();
    private Slot[] _slots = new Slot[16];
    private int _taken;

    /// <summary>The row in which a key was first seen: the given one if that is now.</summary>
    public int FirstRowOf(ReadOnlySpan<char> key, int hash, int row)
    {
        unchecked // a slot's number, kept in range by the mask
        {
            var mask = _slots.Length - 1;
            for (var at = hash & mask; ; at = (at + 1) & mask)
            {
                ref var slot = ref _slots[at];
                if (slot.IsFree)
                {
                    Take(ref slot, key, hash, row);
                    return row;
                }

                if (slot.Hash == hash && key.SequenceEqual(_pool[slot.Start, slot.End]))
                {
                    return slot.FirstRow;
                }
            }
        }
    }

    private void Take(ref Slot slot, ReadOnlySpan<char> key, int hash, int row)
    {
        var start = _pool.End;
        _pool.Append(key);
        slot = new Slot { Hash = hash, RowNumber = row + 1, Start = start, End = _pool.End };
        if (++_taken > _slots.Length / 2)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var (slots, mask) = (new Slot[2 * _slots.Length], (2 * _slots.Length) - 1);
        foreach (var slot in _slots)
        {
            if (slot.IsFree)
            {
                continue;
            }

            var at = slot.Hash & mask;
            while (!slots[at].IsFree)
            {
                at = (at + 1) & mask;
            }

            slots[at] = slot;
        }

        _slots = slots;
    }

    private struct Slot
    {
        public int Hash;

        /// <summary>One more than the row, so that an empty slot is a free one.</summary>
        public int RowNumber;

        /// <summary>Where the key lies in the pool.</summary>
        public int Start, End;

        public readonly bool IsFree => RowNumber == 0;

        public readonly int FirstRow => RowNumber - 1;
    }
}
