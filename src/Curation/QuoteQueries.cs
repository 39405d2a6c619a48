using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Curation;

/// <summary>Says while a quote is being typed how it is tied to its page.</summary>
public sealed class QuoteQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Looks for a quote in what is stored of the page at an address.</summary>
    public async Task<QuoteFinding> FindAsync(string negotiation, string? quote, string? url, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(quote))
        {
            return QuoteFinding.NoQuote;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(url) || await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return QuoteFinding.NoAddress;
        }

        var (pages, excerpts) = await QuoteCheck.TextsAsync(db, id, url.Trim(), cancellationToken);
        return pages.Concat(excerpts).Any(text => QuoteMatch.IsIn(quote, text)) ? QuoteFinding.Found

            // What a feed brings of a page is not all of it: what is not in there may well be on the page.
            : pages.Count > 0 ? QuoteFinding.NotFound
            : QuoteFinding.NoText;
    }
}

/// <summary>How a quote is tied to its page.</summary>
public enum QuoteFinding
{
    /// <summary>There is no quote: the statement is a paraphrase.</summary>
    NoQuote,

    /// <summary>There is no address to look at.</summary>
    NoAddress,

    /// <summary>The text of the page is not stored.</summary>
    NoText,

    /// <summary>The text of the page is stored, and the quote is not in it.</summary>
    NotFound,

    /// <summary>The quote stands in the stored text.</summary>
    Found,
}
