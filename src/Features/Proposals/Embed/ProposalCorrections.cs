using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Features.Proposals.Embed;

/// <summary>Says whether something of two texts was put right in public: the texts themselves, or what they say on an issue.</summary>
internal sealed class ProposalCorrections(IDbContextFactory<TrackerContext> contexts, EmbedCorrections corrections)
{
    /// <summary>When one of these proposals or its provisions was last corrected, UTC; null where none was.</summary>
    public async Task<DateTime?> LatestAsync(string negotiation, IReadOnlyList<string> proposals, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var provisions = await (from provision in db.Provisions
                                join proposal in db.Proposals on provision.ProposalId equals proposal.Id
                                join one in db.Negotiations on proposal.NegotiationId equals one.Id
                                where one.Slug == negotiation && proposals.Contains(proposal.Key)
                                select provision.Key).ToListAsync(cancellationToken);
        return await corrections.LatestAsync(negotiation, [.. proposals.Select(key => (Noun.Proposal, key)), .. provisions.Select(key => (Noun.Provision, key))], cancellationToken);
    }
}
