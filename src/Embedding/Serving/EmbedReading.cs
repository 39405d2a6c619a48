using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Words;
using PeaceTracker.Live;

namespace PeaceTracker.Embedding.Serving;

/// <summary>Understands addresses of widgets, and reads what they show.</summary>
internal sealed class EmbedReading(EmbedKinds kinds, EmbedSettings settings, IDbContextFactory<TrackerContext> contexts, SharedReads shared, TimeProvider clock, IEnumerable<ISavedEmbeds> saved)
{
    // None where the feature that saves widgets is not there: a house rule, not a case that a reader meets.
    private readonly ISavedEmbeds? saved = saved.FirstOrDefault();

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>What a moment of recording that is still to come is answered with: what is frozen must never change.</summary>
    private const string StillToCome = "recordedBy: this moment is still to come.";

    /// <summary>What an address orders; null where there is no such widget. What of it cannot be understood is named by its key.</summary>
    public async Task<(EmbedOrder? Order, IReadOnlyList<string> Problems)> OrderAsync(EmbedAddress address, string query, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(address.Negotiation, cancellationToken))
        {
            return (null, []);
        }

        var (order, problems) = await ReadAsync(address, query, cancellationToken);
        return (order, order?.Clocks.Moment.RecordedBy > clock.GetUtcNow().UtcDateTime ? [.. problems, StillToCome] : problems);
    }

    private async Task<(EmbedOrder? Order, List<string> Problems)> ReadAsync(EmbedAddress address, string query, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (address.View is not { } key)
        {
            return kinds.Find(address.Kind!) is { } kind ? (EmbedOrder.Read(address, kind, query, settings.AllowedAncestors, problems), problems) : (null, []);
        }

        if (saved is null || await saved.FindAsync(address.Negotiation, key, cancellationToken) is not { } view || kinds.Find(view.Kind) is not { } viewed)
        {
            return (null, []);
        }

        var ancestors = view.AllowedSites.Count == 0 ? settings.AllowedAncestors : string.Join(' ', view.AllowedSites);
        return (EmbedOrder.Read(address, viewed, view.Query, ancestors, problems).Obeying(query) with { RetiredAt = view.RetiredAt }, problems);
    }

    public void Hit(EmbedAddress address) => saved?.Hit(address.Negotiation, address.View!);

    /// <summary>What is shown, and when something of its topics last changed, UTC.</summary>
    public async Task<(EmbedContent Content, DateTime ChangedAt)> ContentAsync(EmbedOrder order, CancellationToken cancellationToken)
    {
        var request = new EmbedRequest(order.Address.Negotiation, order.Values, order.Clocks, order.Look, EmbedWords.Of(order.Look.Language), order.Clocks.AsOf ?? order.Clocks.KnownAt ?? order.Clocks.RecordedBy ?? Today);
        return (await order.Kind.ReadAsync(request, cancellationToken), await ChangedAtAsync(order, cancellationToken));
    }

    private async Task<bool> ExistsAsync(string negotiation, CancellationToken cancellationToken) =>
        await shared.GetAsync(negotiation, "embed-negotiation", async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.FindNegotiationAsync(negotiation, token) is { } id ? new Found(id) : null;
        }, cancellationToken) is not null;

    private async Task<DateTime> ChangedAtAsync(EmbedOrder order, CancellationToken cancellationToken)
    {
        var topics = order.Kind.Topics;
        var read = await shared.GetAsync(order.Address.Negotiation, "embed-changed/" + string.Join('-', topics), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var nouns = Enum.GetValues<Domain.Noun>().Where(noun => topics.Contains(noun.Topic())).ToList();
            return await (from change in db.Changes
                          join negotiation in db.Negotiations on change.NegotiationId equals negotiation.Id
                          where negotiation.Slug == order.Address.Negotiation && nouns.Contains(change.Noun)
                          orderby change.Seq descending
                          select new Changed(change.RecordedAt)).FirstOrDefaultAsync(token);
        }, cancellationToken);
        return read?.At ?? DateTime.UnixEpoch;
    }

    private sealed record Found(int Id);

    private sealed record Changed(DateTime At);
}
