using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>Compares the figures that are kept by day with the claims, and takes them anew.</summary>
public sealed class RollUpUpkeep(IDbContextFactory<TrackerContext> contexts, Writer writer)
{
    /// <summary>
    /// What is kept otherwise than the claims have it, a line each; empty where all is true to them. Reads one state of the
    /// database, whatever is written meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);

        // Deferred: it reads one state and never stands in the way of who writes.
        await using var state = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(state, cancellationToken);
        var lines = new List<string>();
        foreach (var negotiation in await db.Negotiations.WithRetired().OrderBy(row => row.Slug).Select(row => new { row.Id, row.Slug }).ToListAsync(cancellationToken))
        {
            var parties = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation.Id).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
            var claimants = await db.Claimants.Where(row => row.NegotiationId == negotiation.Id).ToDictionaryAsync(row => row.Id, row => row.Key, cancellationToken);
            await foreach (var (key, kept, right) in RollUpKeeper.CompareAsync(db, negotiation.Id, cancellationToken))
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{negotiation.Slug}: {key.Day:yyyy-MM-dd} ({key.DayRule.Word()}), {Name(parties, key.AttackerId)} on {Name(parties, key.TargetId)} by {Name(claimants, key.ClaimantId)}, "
                    + $"{new WeaponClass(key.Counted.Kind, key.Counted.SubKind).Word} {key.Counted.Figure} ({key.Counted.Definition}): kept {Text(kept)}, by the claims {Text(right)}"));
            }
        }

        return lines;
    }

    /// <summary>Takes all figures of every negotiation anew; answers how many there are now, by slug.</summary>
    public Task<IReadOnlyList<(string Slug, int Figures)>> RebuildAsync(string actor, CancellationToken cancellationToken) =>
        writer.WriteAsync<IReadOnlyList<(string, int)>>(actor, async (db, _, token) =>
        {
            var figures = new List<(string, int)>();
            foreach (var negotiation in await db.Negotiations.WithRetired().OrderBy(row => row.Slug).Select(row => new { row.Id, row.Slug }).ToListAsync(token))
            {
                figures.Add((negotiation.Slug, await RollUpKeeper.RebuildAsync(db, negotiation.Id, token)));
            }

            return figures;
        }, cancellationToken);

    private static string Name(Dictionary<int, string> names, int id) => names.GetValueOrDefault(id) ?? string.Create(CultureInfo.InvariantCulture, $"number {id}");

    private static string Text(Tally? tally) => tally is not { } figure ? "nothing"
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Best} ({figure.Low} to {figure.High}, {figure.Bound}) of {figure.Strikes} {(figure.Strikes == 1 ? "strike" : "strikes")}");
}
