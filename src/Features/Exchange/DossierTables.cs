using Microsoft.EntityFrameworkCore.ChangeTracking;
using PeaceTracker.Records;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;

namespace PeaceTracker.Features.Exchange;

/// <summary>Stores the tables of one dossier, each after those it names.</summary>
internal sealed class DossierTables(TrackerContext db, Recording recording, Dossier dossier, int negotiationId)
{
    private readonly KeyRing keys = new(checkingOnly: false);

    private readonly List<TableCount> counts = [];

    private RecordMapping Map => new(negotiationId, recording.At, keys);

    public async Task<IReadOnlyList<TableCount>> StoreAsync(CancellationToken token)
    {
        await StoreAsync(RecordFormat.Sources, (row, _) => Map.Source(row), token);
        await StoreAsync(RecordFormat.Parties, Map.Party, token);
        await StoreAsync(RecordFormat.Speakers, (row, _) => Map.Speaker(row), token);
        await StoreIssuesAsync(token);
        await StoreAsync(RecordFormat.Proposals, (row, _) => Map.Proposal(row), token);
        await StoreAsync(RecordFormat.Provisions, Map.Provision, token);
        await StoreAsync(RecordFormat.Statements, (row, _) => Map.Statement(row), token);
        counts.Add(await new PositionRows(db, recording, dossier, negotiationId, keys).StoreAsync(token));
        await StoreAsync(RecordFormat.Responses, (row, _) => Map.Response(row), token);
        await StoreAsync(RecordFormat.Saliences, (row, _) => Map.Salience(row), token);
        await StoreAsync(RecordFormat.Events, (row, _) => Map.Event(row), token);
        await StoreAsync(RecordFormat.EventAccounts, (row, _) => Map.EventAccount(row), token);
        await StoreAsync(RecordFormat.Commitments, (row, _) => Map.Commitment(row), token);
        await StoreAsync(RecordFormat.ViolationClaims, (row, _) => Map.ViolationClaim(row), token);
        await StoreAsync(RecordFormat.Claimants, (row, _) => Map.Claimant(row), token);
        await StoreAsync(RecordFormat.CountingDefinitions, (row, _) => Map.CountingDefinition(row), token);
        await StoreAsync(RecordFormat.Weapons, (row, _) => Map.Weapon(row), token);
        await StoreAsync(RecordFormat.Strikes, (row, _) => Map.Strike(row), token);
        await StoreAsync(RecordFormat.StrikeClaims, (row, _) => Map.StrikeClaim(row, recording.Batch!.Id), token);
        await StoreAsync(RecordFormat.TagRules, (row, _) => Map.TagRule(row), token);
        await StoreAsync(RecordFormat.TriageRules, (row, _) => Map.TriageRule(row), token);
        await StoreAsync(RecordFormat.News, (row, _) => Map.NewsItem(row), token);
        await StoreFeedsAsync(token);
        LogInBulk(RecordFormat.StrikeClaims, Noun.StrikeClaim, "claims about strikes");
        LogInBulk(RecordFormat.News, Noun.NewsItem, "news items");
        await db.SaveChangesAsync(token);
        return [.. counts.GroupBy(count => count.Table).Select(table => table.Aggregate((sum, next) => sum + next))];
    }

    // An issue's parent must have its number first; one level deep, so two rounds are enough.
    private async Task StoreIssuesAsync(CancellationToken token)
    {
        var rows = dossier.Rows(RecordFormat.Issues).Select((row, order) => (row, order)).ToList();
        foreach (var round in rows.GroupBy(pair => pair.row.Text("parent") is null).OrderByDescending(group => group.Key))
        {
            await StoreAsync(RecordFormat.Issues, [.. round.Select(pair => Map.Issue(pair.row, pair.order))], token);
        }
    }

    private Task StoreAsync<T>(RecordTable table, Func<RecordRow, int, T> map, CancellationToken token)
        where T : class, IKept => StoreAsync(table, [.. dossier.Rows(table).Select(map)], token);

    private async Task StoreAsync<T>(RecordTable table, IReadOnlyList<T> nouns, CancellationToken token)
        where T : class, IKept => counts.Add(await KeptRows.StoreAsync(db, table.Name, negotiationId, nouns, (key, entry) => Remember(table, key, entry), token));

    private void Remember<T>(RecordTable table, string key, EntityEntry<T> entry)
        where T : class
    {
        if (entry.Property("Id").CurrentValue is int id)
        {
            keys.Add(table, key, id);
        }
    }

    private async Task StoreFeedsAsync(CancellationToken token) =>
        counts.Add(await FeedSubscriber.SubscribeAsync(db, recording, negotiationId, dossier.Feeds, token));

    private void LogInBulk(RecordTable table, Noun noun, string what)
    {
        var count = counts.Where(count => count.Table == table.Name).Aggregate((sum, next) => sum + next);
        if (count.Added + count.Revised > 0)
        {
            db.Changes.Add(recording.Bulk(negotiationId, noun, $"{count.Added:N0} {what} from the dossier{(count.Revised > 0 ? $", {count.Revised:N0} corrected" : null)}"));
        }
    }
}
