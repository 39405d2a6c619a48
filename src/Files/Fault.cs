namespace PeaceTracker.Files;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">1 for the first line; null where the fault is the file's as a whole.</param>
/// <param name="Column">The column's name; null where the fault is the line's as a whole.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record Fault(string File, int? Line, string? Column, string Message)
{
    /// <summary>"positions.csv, line 12, column stance: 'maybe' is not one of …".</summary>
    public override string ToString() =>
        File + (Line is null ? "" : $", line {Line}") + (Column is null ? "" : $", column {Column}") + ": " + Message;
}
