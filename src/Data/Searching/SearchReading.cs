using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PeaceTracker.Data.Searching;

/// <summary>Asks the index. Expressions are FTS5's; whoever writes them quotes what a reader typed.</summary>
public static class SearchReading
{
    /// <summary>The sign before what matches; no text that people write has it.</summary>
    public const char Open = '\u0002';

    /// <summary>The sign after what matches.</summary>
    public const char Close = '\u0003';

    // Words around a match, of a text that is long.
    private const int Around = 56;

    /// <summary>The columns that a reader's words are looked for in.</summary>
    public const string Texts = "{Title Text Quote Translation}";

    /// <summary>The entries that an expression matches.</summary>
    public static IQueryable<SearchEntry> Matching(this TrackerContext db, string expression) => db.SearchEntries
        .FromSql($"SELECT * FROM SearchEntries WHERE Id IN (SELECT rowid FROM SearchText WHERE SearchText MATCH {expression})")
        .AsNoTracking();

    /// <summary>The texts of some of them, with what matches marked.</summary>
    public static Task<List<SearchMarks>> MarksAsync(this TrackerContext db, string expression, IEnumerable<long> entries, CancellationToken cancellationToken)
    {
        var ids = JsonSerializer.Serialize(entries);
        var (open, close) = (Open.ToString(), Close.ToString());
        return db.Database.SqlQuery<SearchMarks>($"""
            SELECT rowid AS Id, highlight(SearchText, 0, {open}, {close}) AS Title, snippet(SearchText, 1, {open}, {close}, '…', {Around}) AS Text,
                snippet(SearchText, 2, {open}, {close}, '…', {Around}) AS Quote, snippet(SearchText, 3, {open}, {close}, '…', {Around}) AS Translation
            FROM SearchText WHERE SearchText MATCH {expression} AND rowid IN (SELECT value FROM json_each({ids}))
            """).ToListAsync(cancellationToken);
    }
}
