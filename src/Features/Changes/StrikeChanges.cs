using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Features.Changes;

/// <summary>
/// What claimants reported of strikes in a stretch of time: a line for each claimant and day. Figures of two claimants, or
/// of two definitions, are never added.
/// </summary>
internal sealed class StrikeChanges(TrackerContext db, int negotiation, string slug, ChangeNames names, ChangeWindow window, ILookup<Noun, RecordedKey> recorded)
{
    public async Task<ChangeGroup> StrikesAsync(CancellationToken cancellationToken)
    {
        // A strike is on no issue.
        if (window.Issues.Count > 0)
        {
            return new(ChangeGroupKind.Strikes, [], 0);
        }

        var days = await DaysAsync(cancellationToken);
        var shown = days.OrderByDescending(row => row.Day).Take(window.Most).ToList();
        if (shown.Count == 0)
        {
            return new(ChangeGroupKind.Strikes, [], 0);
        }

        var (first, last) = (shown.Min(row => row.Day), shown.Max(row => row.Day));
        var claims = await (from claim in db.StrikeClaims
                            join strike in db.Strikes on claim.StrikeId equals strike.Id
                            join definition in db.CountingDefinitions on claim.CountingDefinitionId equals definition.Id
                            join source in db.Sources on claim.SourceId equals source.Id
                            where strike.NegotiationId == negotiation && strike.Day >= first && strike.Day <= last && claim.KnownOn <= window.Moment.KnownAt
                            select new { Claim = claim, strike.Day, strike.Extent, strike.AttackerId, strike.TargetId, Definition = definition.Name, DefinitionKey = definition.Key, Source = source.Name })
            .AsNoTracking().ToListAsync(cancellationToken);
        var claimants = await db.Claimants.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => (row.Key, row.Name), cancellationToken);
        var batches = await db.ImportBatches.Where(row => row.NegotiationId == negotiation).ToDictionaryAsync(row => row.Id, row => row.ImportedAt, cancellationToken);
        var byHand = recorded[Noun.StrikeClaim].ToDictionary(row => row.Key, row => row.RecordedAt, StringComparer.Ordinal);

        return window.Group(ChangeGroupKind.Strikes, shown.Select(row =>
        {
            var own = claims.Where(claim => claim.Day == row.Day && claim.Claim.ClaimantId == row.ClaimantId && claim.AttackerId == row.AttackerId && claim.TargetId == row.TargetId).ToList();
            var (key, name) = claimants[row.ClaimantId];
            var definitions = own.ToLookup(claim => claim.DefinitionKey, claim => claim.Definition, StringComparer.Ordinal);
            var weapons = DayReport.RollUp(
                own.Where(claim => claim.Claim.Kind != WeaponKind.None).Select(claim => new ClaimedFigure(
                    claim.Day, claim.Claim.StrikeId, claim.Extent, claim.Claim.Kind, claim.Claim.Figure, claim.Claim.Model, claim.Claim.Region, claim.Claim.Best,
                    claim.Claim.Bound, claim.Claim.KnownOn, claim.DefinitionKey, claim.Claim.Id)),
                row.Day, row.Day)[0];
            var people = own.Where(claim => claim.Claim.Kind == WeaponKind.None).OrderBy(claim => claim.Claim.Figure).ThenBy(claim => claim.Claim.Id)
                .Select(claim => $"{StrikeWords.Text(claim.Claim.Best, claim.Claim.Low, claim.Claim.High, claim.Claim.Bound)} {claim.Claim.Figure.Word()}{(claim.Claim.Region is null ? null : $" in {claim.Claim.Region}")}");
            var first = own.OrderBy(claim => claim.Claim.Id).First();
            return new ChangeEntry(
                $"strikes-{row.Day.Iso()}-{row.ClaimantId}-{row.AttackerId}-{row.TargetId}", row.Day, row.Day.Text(), $"{name} on attacks by {names.Name(row.AttackerId)} on {names.Name(row.TargetId)}", $"/{slug}/strikes")
            {
                Text = string.Join("; ", Figures(weapons, definitions).Concat(people)), Source = first.Source, Url = first.Claim.Url,
                Query = weapons.IsReported ? [("from", row.Day.Iso()), ("to", row.Day.Iso()), ("claimant", key)] : [("from", row.Day.Iso()), ("to", row.Day.Iso())],
                RecordedAt = own.Max(claim => claim.Claim.ImportBatchId is { } batch ? batches[batch] : byHand.TryGetValue(claim.Claim.Key, out var at) ? at : (DateTime?)null),
            };
        })) with { Total = days.Count };
    }

    // "Drones: 145 launched, 64 shot down": a figure that is counted in two ways is told with the name of each.
    private static IEnumerable<string> Figures(DayReport report, ILookup<string, string> definitions) => StrikeWords.Weapons
        .Select(kind => (Kind: kind, Figures: report.Figures.Where(figure => figure.Key.Kind == kind).OrderBy(figure => figure.Key.Figure).ThenBy(figure => figure.Key.Definition, StringComparer.Ordinal).ToList()))
        .Where(weapon => weapon.Figures.Count > 0)
        .Select(weapon => $"{weapon.Kind.Word()}: " + string.Join(", ", weapon.Figures.Select(figure =>
            $"{StrikeWords.Text(figure.Value.Best, null, null, figure.Value.Bound)} {figure.Key.Figure.Word()}"
            + (weapon.Figures.Count(other => other.Key.Figure == figure.Key.Figure) > 1 ? $" ({definitions[figure.Key.Definition].First()})" : null))));

    private async Task<List<ClaimedDay>> DaysAsync(CancellationToken cancellationToken)
    {
        var byHand = window.Recorded ? recorded[Noun.StrikeClaim].Select(row => row.Key).ToList() : [];
        var batches = window.Recorded
            ? await db.ImportBatches.Where(row => row.NegotiationId == negotiation && row.ImportedAt >= window.From && row.ImportedAt <= window.To).Select(row => (int?)row.Id).ToListAsync(cancellationToken)
            : [];
        return await (from claim in db.StrikeClaims
                      join strike in db.Strikes on claim.StrikeId equals strike.Id
                      join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
                      where strike.NegotiationId == negotiation && strike.Day <= window.Moment.AsOf && claim.KnownOn <= window.Moment.KnownAt
                      where window.Recorded ? batches.Contains(claim.ImportBatchId) || byHand.Contains(claim.Key) : claim.KnownOn > window.After
                      where window.Parties.Count == 0 || window.Parties.Contains(claimant.Party!)
                          || db.Parties.Any(party => (party.Id == strike.AttackerId || party.Id == strike.TargetId) && window.Parties.Contains(party.Key))
                      select new ClaimedDay(strike.Day, claim.ClaimantId, strike.AttackerId, strike.TargetId)).Distinct().ToListAsync(cancellationToken);
    }

    private sealed record ClaimedDay(DateOnly Day, int ClaimantId, int AttackerId, int TargetId);
}
