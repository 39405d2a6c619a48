using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Review;

/// <summary>Reads what editors decide on.</summary>
public sealed class ReviewQueries(IDbContextFactory<TrackerContext> contexts, Preferences preferences, DraftQueries drafts)
{
    /// <summary>The submitted drafts, those that wait longest first.</summary>
    public async Task<ReviewList> WaitingAsync(string? negotiation, Noun? noun, int? author, int page, CancellationToken cancellationToken)
    {
        var list = await drafts.ListAsync(
            new([DraftStatus.Submitted], author, negotiation, page) { Noun = noun, OldestFirst = true }, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Drafts.Where(draft => draft.Status == DraftStatus.Submitted);
        return new(
            list,
            await db.Negotiations.Where(row => waiting.Any(draft => draft.NegotiationId == row.Id)).OrderBy(row => row.Title)
                .Select(row => new ReviewChoice(row.Slug, row.Title)).ToListAsync(cancellationToken),
            [.. (await waiting.Select(draft => draft.Noun).Distinct().ToListAsync(cancellationToken)).OrderBy(kind => kind)],
            [.. (await waiting.Select(draft => new { draft.AuthorId, draft.Author }).Distinct().OrderBy(row => row.Author).ToListAsync(cancellationToken))
                .Select(row => new ReviewChoice(row.AuthorId.ToString(CultureInfo.InvariantCulture), row.Author))],
            await preferences.IsOnAsync(db, Preferences.FourEyes, cancellationToken));
    }

    /// <summary>Whether the one who drafted something may not publish it.</summary>
    public async Task<bool> FourEyesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await preferences.IsOnAsync(db, Preferences.FourEyes, cancellationToken);
    }
}

/// <summary>What waits for an editor, and by what it can be narrowed down.</summary>
/// <param name="Drafts">One page of drafts.</param>
/// <param name="Negotiations">The negotiations that have any, by slug.</param>
/// <param name="Nouns">The kinds of nouns that they are about.</param>
/// <param name="Authors">Who drafted them, by number of the account.</param>
/// <param name="FourEyes">Whether nobody may publish what they drafted themselves.</param>
public sealed record ReviewList(
    DraftList Drafts, IReadOnlyList<ReviewChoice> Negotiations, IReadOnlyList<Noun> Nouns, IReadOnlyList<ReviewChoice> Authors, bool FourEyes);

/// <summary>A value that a filter can have, with the words for it.</summary>
public sealed record ReviewChoice(string Value, string Words);
