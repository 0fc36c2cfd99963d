namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Makes the current row of a file a line of the log, or puts it aside.</summary>
internal interface IRows
{
    void AddRow(StageLogBuilder builder);
}
