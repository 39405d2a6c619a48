using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// Stores reported strikes a few hundred at a time beside those that are there: what is new is added, what differs is revised, what
/// an import brought that was taken back comes again. Nothing is held in memory from one portion to the next.
/// </summary>
internal sealed class StrikeRows(
    TrackerContext db, StrikeImport import, StrikeFormat format, int negotiation, ImportBatch batch, IReadOnlyDictionary<string, int> parties, IReadOnlySet<int> undone, DateOnly today)
{
    private const int MostExamples = 20;

    private readonly StrikeSurroundings surroundings = new(db, import, format, negotiation);

    public StrikeDifference Difference { get; } = new();

    /// <summary>Stores one portion. The context is empty afterwards.</summary>
    public async Task StoreAsync(IReadOnlyList<ReportedStrike> rows, CancellationToken token)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var around = await surroundings.ForAsync(rows, token);
        var keys = rows.Select(row => row.Key).Distinct().ToList();
        var strikes = await db.Strikes.WithRetired().Where(strike => strike.NegotiationId == negotiation && keys.Contains(strike.Key))
            .ToDictionaryAsync(strike => strike.Key, token);
        var claims = await ClaimsAsync(rows, [.. strikes.Values.Select(strike => strike.Id)], token);

        var added = new HashSet<string>(StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.DistinctBy(row => row.Key))
        {
            var strike = Strike(row, around);
            if (strikes.TryGetValue(row.Key, out var stored))
            {
                var entry = db.Entry(stored);
                KeptRows.Copy(strike, entry);
                Restore(entry);
                _ = entry.State == EntityState.Modified && changed.Add(row.Key);
            }
            else
            {
                strikes.Add(row.Key, db.Add(strike).Entity);
                added.Add(row.Key);
            }
        }

        await db.SaveChangesAsync(token);
        foreach (var row in rows)
        {
            var isNew = format.KeyPrefix is null ? !claims.ContainsKey(row.Claims[0].Key) : added.Contains(row.Key);
            Tell(isNew, Claims(row, strikes[row.Key].Id, claims, around) || changed.Contains(row.Key));
        }

        NoteUnsaid(rows, claims.Keys);
        await db.SaveChangesAsync(token);
        db.ChangeTracker.Clear();
    }

    // Whether one of the row's figures is new or says something else.
    private bool Claims(ReportedStrike row, int strike, Dictionary<string, StrikeClaim> claims, StrikeSurroundings.Found around)
    {
        var differs = false;
        foreach (var reported in row.Claims)
        {
            var claim = Claim(row, reported, strike, around);
            if (!claims.TryGetValue(reported.Key, out var stored))
            {
                claims.Add(reported.Key, db.Add(claim).Entity);
                Difference.FiguresAdded++;
                differs = true;
                continue;
            }

            var entry = db.Entry(stored);
            if (entry.State == EntityState.Added)
            {
                continue;
            }

            KeptRows.Copy(claim, entry);
            Restore(entry);
            if (row.KnownOn is null && entry.Property(kept => kept.KnownOn).IsModified && entry.Properties.Count(property => property.IsModified) == 1)
            {
                // The file does not say when; a later import of the same figure does not make it known later.
                entry.Property(kept => kept.KnownOn).CurrentValue = entry.Property(kept => kept.KnownOn).OriginalValue;
                entry.State = EntityState.Unchanged;
            }

            if (entry.State == EntityState.Modified)
            {
                Difference.FiguresRevised++;
                differs = true;
                if (Difference.FirstRevised.Count < MostExamples)
                {
                    Difference.FirstRevised.Add($"{reported.Key}: {reported.Best:N0}, was {entry.Property(kept => kept.Best).OriginalValue:N0}");
                }
            }
        }

        return differs;
    }

    // Rows of our own form share strikes: there a row is as new as its one figure.
    private void Tell(bool isNew, bool differs)
    {
        if (isNew)
        {
            Difference.Added++;
        }
        else if (differs)
        {
            Difference.Revised++;
        }
        else
        {
            Difference.Unchanged++;
        }
    }

    private async Task<Dictionary<string, StrikeClaim>> ClaimsAsync(IReadOnlyList<ReportedStrike> rows, List<int> strikes, CancellationToken token)
    {
        var keys = rows.SelectMany(row => row.Claims).Select(claim => claim.Key).ToList();
        var mine = db.StrikeClaims.WithRetired().Where(claim => claim.NegotiationId == negotiation);
        return await (format.KeyPrefix is null ? mine.Where(claim => keys.Contains(claim.Key)) : mine.Where(claim => strikes.Contains(claim.StrikeId)))
            .ToDictionaryAsync(claim => claim.Key, token);
    }

    private void NoteUnsaid(IReadOnlyList<ReportedStrike> rows, IEnumerable<string> there)
    {
        if (format.KeyPrefix is null)
        {
            return;
        }

        var said = rows.SelectMany(row => row.Claims).Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);
        var unsaid = there.Where(key => !said.Contains(key)).ToList();
        Difference.FiguresRemoved += unsaid.Count;
        Difference.FirstFiguresRemoved.AddRange(unsaid.Take(MostExamples - Math.Min(MostExamples, Difference.FirstFiguresRemoved.Count)));
    }

    // What an import brought that was taken back is retired, and comes again with this one. What a curator retired stays so.
    private void Restore<T>(EntityEntry<T> entry)
        where T : class
    {
        var brought = entry.Property(nameof(StrikeClaim.ImportBatchId));
        if (entry.Property(Retirement.Property).CurrentValue is not null && brought.CurrentValue is int by && undone.Contains(by))
        {
            entry.Property(Retirement.Property).CurrentValue = null;
            brought.CurrentValue = batch.Id;
        }
    }

    private Strike Strike(ReportedStrike reported, StrikeSurroundings.Found around) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        AttackerId = parties[reported.Own?.Attacker ?? import.Attacker],
        TargetId = parties[reported.Own?.Target ?? import.Target],
        Extent = reported.Extent,
        Day = reported.Day,
        StartsAt = reported.StartsAt,
        EndsAt = reported.EndsAt,
        Zone = reported.Own?.Zone ?? format.Zone,
        SourceId = reported.Own is { } own ? around.Sources[own.StrikeSource] : around.Source(reported),
        Url = reported.Own is null ? reported.Url : reported.Own.StrikeUrl,
        ImportBatchId = batch.Id,
    };

    private StrikeClaim Claim(ReportedStrike reported, ReportedClaim claim, int strike, StrikeSurroundings.Found around) => new()
    {
        NegotiationId = negotiation,
        Key = claim.Key,
        StrikeId = strike,
        ClaimantId = around.Claimants[reported.Claimant.Key],
        Kind = reported.Kind,
        Model = reported.Model,
        Region = claim.Part ?? reported.Region,
        Figure = claim.Figure,
        Low = claim.Low,
        Best = claim.Best,
        High = claim.High,
        Bound = claim.Bound,
        CountingDefinitionId = around.Definitions[claim.Definition],
        KnownOn = reported.KnownOn ?? today,
        SourceId = around.Source(reported),
        Url = reported.Url,
        Note = claim.Note is null ? reported.Note : reported.Note is null ? claim.Note : $"{reported.Note} {claim.Note}",
        ImportBatchId = batch.Id,
    };
}
