using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Stores the rows of one strike file, each table after those it names, and counts what came of them.</summary>
internal sealed class StrikeTables(TrackerContext db, Recording recording, StrikeImport import, int negotiation)
{
    public async Task<IReadOnlyList<TableCount>> StoreAsync(StrikeFile file, int attacker, int target, CancellationToken token)
    {
        var around = await new StrikeSurroundings(db, import, negotiation).AddMissingAsync(file, token);
        var before = await EarlierRows.ReadAsync(db, import.Format, negotiation, token);

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var strikes = await KeptRows.StoreAsync(
            db, "strikes", negotiation, [.. file.Strikes.Select(strike => Strike(strike, attacker, target, around))],
            (key, entry) => ids.Add(key, entry.Entity.Id), token);
        var claims = await KeptRows.StoreAsync(
            db, "claims", negotiation, [.. file.Strikes.SelectMany(strike => strike.Claims.Select(claim => Claim(strike, claim, ids[strike.Key], around)))],
            (_, _) => { }, token);

        var batch = recording.Batch!;
        batch.Added = strikes.Added;
        batch.Revised = await before.CountRevisedAsync(db, batch.Id, file, token);
        batch.Unchanged = file.Strikes.Count - batch.Added - batch.Revised;
        batch.Messages = [.. Messages(file), .. before.Messages(file)];
        if (strikes.Added + claims.Added + strikes.Revised + claims.Revised > 0)
        {
            var revised = strikes.Revised + claims.Revised;
            db.Changes.Add(recording.Bulk(
                negotiation, Noun.StrikeClaim,
                $"{strikes.Added:N0} strikes with {claims.Added:N0} claims from {import.Format.Source.Name}{(revised > 0 ? $", {revised:N0} corrected" : null)}"));
        }

        await db.SaveChangesAsync(token);
        return [strikes, claims];
    }

    private static IEnumerable<string> Messages(StrikeFile file)
    {
        var models = file.UnknownModels.Select(RowLines.Shortened).ToList();
        return
        [
            .. RowLines.Of("skipped", file.Skipped),
            .. RowLines.Of("flagged", file.Flagged),
            .. models.Count == 0 ? (string[])[] : [$"unknown models: {RowLines.First(models)}"],
        ];
    }

    private Strike Strike(ReportedStrike reported, int attacker, int target, StrikeSurroundings.Found around) => new()
    {
        NegotiationId = negotiation,
        Key = reported.Key,
        AttackerId = attacker,
        TargetId = target,
        Extent = StrikeExtent.Window,
        Day = reported.Day,
        StartsAt = reported.StartsAt,
        EndsAt = reported.EndsAt,
        Zone = import.Format.Zone,
        SourceId = around.Source,
        Url = reported.Url,
    };

    private StrikeClaim Claim(ReportedStrike reported, ReportedClaim claim, int strike, StrikeSurroundings.Found around) => new()
    {
        NegotiationId = negotiation,
        Key = claim.Key,
        StrikeId = strike,
        ClaimantId = around.Claimants[reported.Claimant.Key],
        Kind = reported.Kind,
        Model = reported.Model,
        Region = reported.Region,
        Figure = claim.Figure,
        Best = claim.Best,
        Bound = Bound.Exactly,
        CountingDefinitionId = around.Definitions[claim.Definition],
        // The file does not say when a post was written; posts about a window follow within the day.
        KnownOn = reported.Day,
        SourceId = around.Source,
        Url = reported.Url,
        Note = reported.Note,
        ImportBatchId = recording.Batch!.Id,
    };
}
