using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Says how a statement's quote is tied to its source. Nobody types that a quote is verified: it is found, or it is not.</summary>
internal static class QuoteCheck
{
    /// <summary>The state of a quote, by the stored texts of the page at its address.</summary>
    public static async Task<QuoteState> StateAsync(TrackerContext db, int negotiationId, string? quote, string? url, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(quote))
        {
            return QuoteState.Paraphrase;
        }

        if (string.IsNullOrWhiteSpace(url))
        {
            return QuoteState.Quoted;
        }

        var (pages, excerpts) = await TextsAsync(db, negotiationId, url.Trim(), cancellationToken);
        return pages.Concat(excerpts).Any(text => QuoteMatch.IsIn(quote, text)) ? QuoteState.Verified : QuoteState.Quoted;
    }

    /// <summary>What is stored of the page at an address: its texts as curators found them, and what feeds brought of it.</summary>
    public static async Task<(IReadOnlyList<string> Pages, IReadOnlyList<string> Excerpts)> TextsAsync(
        TrackerContext db, int negotiationId, string url, CancellationToken cancellationToken)
    {
        var pages = await db.PageTexts.Where(page => page.NegotiationId == negotiationId && page.Url == url).Select(page => page.Text).ToListAsync(cancellationToken);

        // What the dossier says of a page is our own wording; only what a feed brought is the publisher's.
        var items = await db.NewsItems.Where(item => item.NegotiationId == negotiationId && item.Url == url && item.FeedId != null)
            .Select(item => new { Title = item.TitleIsOurs ? null : item.Title, item.Summary, Body = db.NewsItemBodies.Where(body => body.ItemId == item.Id).Select(body => body.Html).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return (pages, [.. items.SelectMany(item => (string[])[$"{item.Title}\n{item.Summary}", $"{item.Title}\n{(item.Body is null ? null : string.Join('\n', NewsItemBody.Paragraphs(item.Body)))}"])]);
    }

    /// <summary>Sets the state in a drafted statement. One that was verified before, in the same words, stays so.</summary>
    public static async Task<DraftedRecord> SettleAsync(TrackerContext db, int negotiationId, DraftedRecord record, CancellationToken cancellationToken)
    {
        if (record.Table != RecordFormat.Statements.Name || IsUntouched(record))
        {
            return record;
        }

        var state = await StateAsync(db, negotiationId, record.Fields.GetValueOrDefault("quote"), record.Fields.GetValueOrDefault("url"), cancellationToken);
        return record with
        {
            Fields = new Dictionary<string, string>(record.Fields, StringComparer.Ordinal) { ["quote_state"] = RecordField.Kebab(state.ToString()) },
        };
    }

    private static bool IsUntouched(DraftedRecord record) => record.Opened is { } opened
        && ((string[])["quote", "url"]).All(field => record.Fields.GetValueOrDefault(field, "") == opened.GetValueOrDefault(field, ""))
        && record.Fields.GetValueOrDefault("quote_state", "") == opened.GetValueOrDefault("quote_state", "");
}
