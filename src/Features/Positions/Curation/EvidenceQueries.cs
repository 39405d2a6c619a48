using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>Finds the published statements that a position can rest on.</summary>
public sealed class EvidenceQueries(IDbContextFactory<TrackerContext> contexts, RecordQueries records)
{
    /// <summary>How many statements a search shows.</summary>
    public const int Most = 12;

    /// <summary>Statements of these parties that have a text in them, latest first; null or empty is any.</summary>
    public async Task<EvidenceFound> SearchAsync(string negotiation, IReadOnlyList<string> parties, string? text, CancellationToken cancellationToken)
    {
        List<string> keys;
        int total;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var wanted = from statement in db.Statements
                         join party in db.Parties on statement.PartyId equals party.Id
                         join known in db.Negotiations on statement.NegotiationId equals known.Id
                         where known.Slug == negotiation && parties.Contains(party.Key)
                         select new { Statement = statement, Speaker = db.Speakers.Where(speaker => speaker.Id == statement.SpeakerId).Select(speaker => speaker.Name).FirstOrDefault() };
            if (!string.IsNullOrWhiteSpace(text))
            {
                var pattern = LikePattern.Containing(text.Trim());
                wanted = wanted.Where(row => EF.Functions.Like(row.Statement.Key, pattern, LikePattern.Escape) || EF.Functions.Like(row.Statement.Paraphrase, pattern, LikePattern.Escape)
                    || EF.Functions.Like(row.Statement.Quote!, pattern, LikePattern.Escape) || EF.Functions.Like(row.Speaker!, pattern, LikePattern.Escape));
            }

            total = await wanted.CountAsync(cancellationToken);
            keys = await wanted.OrderByDescending(row => row.Statement.SaidDay).ThenBy(row => row.Statement.Key).Take(Most).Select(row => row.Statement.Key).ToListAsync(cancellationToken);
        }

        return new(await OfAsync(negotiation, keys, cancellationToken), total);
    }

    /// <summary>The published statements of these keys, in this order; what is not there is left out.</summary>
    public async Task<IReadOnlyList<EvidenceLine>> OfAsync(string negotiation, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var written = new WrittenEvidence(records, negotiation, []);
        var lines = new List<EvidenceLine>();
        foreach (var key in keys)
        {
            if (await written.StatementAsync(key, cancellationToken) is { } statement)
            {
                lines.Add(new(key, statement));
            }
        }

        return lines;
    }
}

/// <summary>A statement that can be chosen.</summary>
public sealed record EvidenceLine(string Key, StatementLine Statement);

/// <summary>The first statements of a search, and how many there are in all.</summary>
public sealed record EvidenceFound(IReadOnlyList<EvidenceLine> Lines, int Total);
