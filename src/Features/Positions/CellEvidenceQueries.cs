using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>Reads what the cells of a matrix rest on, for files.</summary>
public sealed class CellEvidenceQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>
    /// The evidence of every cell at a moment, by party and issue: first what gives words that were found in their source,
    /// then what gives words, then paraphrases; among these by the speaker's authority, a document before all and what has no
    /// speaker after all; and then what was said last. It is the order of <see cref="Cell.QuotedWords"/>.
    /// </summary>
    public async Task<IReadOnlyDictionary<(string Party, string Issue), IReadOnlyList<CellEvidence>>> FindAsync(
        string negotiation, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return new Dictionary<(string, string), IReadOnlyList<CellEvidence>>();
        }

        var held = await (from revision in db.HeldAt(id, moment)
                          from statement in revision.Statements
                          join source in db.Sources on statement.SourceId equals source.Id
                          join speaker in db.Speakers on statement.SpeakerId equals (int?)speaker.Id into speakers
                          from speaker in speakers.DefaultIfEmpty()
                          select new
                          {
                              revision.Position.PartyId, revision.Position.IssueId, statement.Key, statement.SaidDay, statement.Quote, statement.Language, statement.Translation,
                              statement.QuoteState, statement.ProposalId, statement.Url, statement.Citation, Source = source.Name,
                              Speaker = speaker == null ? null : speaker.Name, Office = speaker == null ? null : speaker.Office,
                              Authority = speaker == null ? (Authority?)null : speaker.Authority,
                          })
            .AsNoTracking().ToListAsync(cancellationToken);
        var parties = await db.Parties.Where(party => party.NegotiationId == id).ToDictionaryAsync(party => party.Id, party => party.Key, cancellationToken);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == id).ToDictionaryAsync(issue => issue.Id, issue => issue.Key, cancellationToken);

        return held
            .Where(row => parties.ContainsKey(row.PartyId) && issues.ContainsKey(row.IssueId))
            .GroupBy(row => (parties[row.PartyId], issues[row.IssueId]))
            .ToDictionary(cell => cell.Key, cell => (IReadOnlyList<CellEvidence>)[.. cell
                .OrderBy(row => row.QuoteState).ThenBy(row => row.Authority is { } authority ? (int)authority : row.ProposalId is null ? int.MaxValue : -1).ThenByDescending(row => row.SaidDay).ThenBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => new CellEvidence(
                    row.Speaker, row.Office, row.Authority, row.Quote, row.Language, row.Translation, row.QuoteState, row.Source, row.Url, row.Citation))]);
    }
}
