namespace RevenueProcess;

/// <summary>Rows that an import has understood. <see cref="HistoryImport.Bind"/> gives it.</summary>
public abstract class ImportRows
{
    private protected ImportRows()
    {
    }

    /// <summary>Makes the current row a line of the log, or puts it aside for the first reason that applies.</summary>
    /// <exception cref="InvalidRowException">A sequence is no whole number.</exception>
    public abstract void AddRow();
}
