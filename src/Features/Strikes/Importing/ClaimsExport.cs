using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>Writes every claim of a negotiation in our own form, one at a time, by day.</summary>
internal sealed class ClaimsExport(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Writes the file; answers how many claims it has, or null where there is no such negotiation.</summary>
    public async Task<int?> WriteAsync(string negotiation, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        await using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true);
        csv.WriteHeader([.. ClaimsFormat.Names]);
        var rows = 0;
        await foreach (var row in Rows(db, id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            csv.WriteRecord(Cells(row));
            rows++;
        }

        return rows;
    }

    private static IQueryable<ExportRow> Rows(TrackerContext db, int negotiation) =>
        from claim in db.StrikeClaims.AsNoTracking()
        join strike in db.Strikes on claim.StrikeId equals strike.Id
        join attacker in db.Parties.WithRetired() on strike.AttackerId equals attacker.Id
        join target in db.Parties.WithRetired() on strike.TargetId equals target.Id
        join claimant in db.Claimants on claim.ClaimantId equals claimant.Id
        join definition in db.CountingDefinitions on claim.CountingDefinitionId equals definition.Id
        join source in db.Sources on claim.SourceId equals source.Id
        join strikeSource in db.Sources on strike.SourceId equals strikeSource.Id
        where claim.NegotiationId == negotiation
        orderby strike.Day, strike.Id, claim.Id
        select new ExportRow(claim, strike, attacker.Key, target.Key, claimant.Key, definition.Key, source.Key, strikeSource.Key);

    // In the order of ClaimsFormat.Names.
    private static string[] Cells(ExportRow row)
    {
        var (claim, strike) = (row.Claim, row.Strike);
        return
        [
            claim.Key, strike.Key, row.Attacker, row.Target, ClaimsFormat.Word(strike.Extent), strike.Day.Iso(), Time(strike.StartsAt, strike.Zone), Time(strike.EndsAt, strike.Zone),
            strike.Zone, row.Claimant, ClaimsFormat.Word(claim.Kind), claim.Model ?? "", claim.Region ?? "", ClaimsFormat.Word(claim.Figure), Number(claim.Low), Number(claim.Best),
            Number(claim.High), ClaimsFormat.Word(claim.Bound), row.Definition, claim.KnownOn.Iso(), row.Source, claim.Url ?? "", claim.Note ?? "", row.StrikeSource, strike.Url ?? "",
        ];
    }

    private static string Time(DateTime? utc, string zone) =>
        utc is { } time ? LocalClock.FromUtc(time, zone).ToString(ClaimsFormat.TimeFormat, CultureInfo.InvariantCulture) : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private sealed record ExportRow(StrikeClaim Claim, Strike Strike, string Attacker, string Target, string Claimant, string Definition, string Source, string StrikeSource);
}
