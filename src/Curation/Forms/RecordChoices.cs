namespace PeaceTracker.Curation.Forms;

/// <summary>What fields of one page can name, read once for all of its forms.</summary>
public sealed class RecordChoices(RecordQueries records, string negotiation)
{
    private readonly Dictionary<string, Task<IReadOnlyList<RecordChoice>>> read = new(StringComparer.Ordinal);

    /// <summary>The records of a table that can be named.</summary>
    public Task<IReadOnlyList<RecordChoice>> OfAsync(string table)
    {
        if (!read.TryGetValue(table, out var reading))
        {
            read[table] = reading = records.ChoicesAsync(negotiation, table, CancellationToken.None);
        }

        return reading;
    }
}
