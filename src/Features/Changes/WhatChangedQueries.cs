using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Changes;

/// <summary>
/// Reads what changed since a day: in the world, where what counts is when something became public or happened; or in this
/// database, where what counts is when it was recorded. What is the same for all readers is read once.
/// </summary>
public sealed class WhatChangedQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    private const int MostOfOne = 100;

    private const int MostOfAll = 6;

    /// <summary>What changed in one negotiation after the end of a day; null where there is no such negotiation.</summary>
    public Task<WhatChanged?> FindAsync(string negotiation, ChangesView view, DateOnly after, CancellationToken cancellationToken) =>
        OfOneAsync(negotiation, view, after, MostOfOne, cancellationToken);

    /// <summary>What changed in each negotiation, by title: the newest of each kind.</summary>
    public async Task<IReadOnlyList<WhatChanged>> AllAsync(ChangesView view, DateOnly after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var slugs = await db.Negotiations.OrderBy(row => row.Title).Select(row => row.Slug).ToListAsync(cancellationToken);
        var all = new List<WhatChanged>();
        foreach (var slug in slugs)
        {
            if (await OfOneAsync(slug, view, after, MostOfAll, cancellationToken) is { } one)
            {
                all.Add(one);
            }
        }

        return all;
    }

    private async Task<WhatChanged?> OfOneAsync(string slug, ChangesView view, DateOnly after, int most, CancellationToken cancellationToken) => view.IsCommon
        ? await shared.GetAsync(
            slug, string.Create(CultureInfo.InvariantCulture, $"changed/{after.Iso()}/{view.Recorded}/{most}"), token => ReadAsync(slug, view, after, most, token), cancellationToken)
        : await ReadAsync(slug, view, after, most, cancellationToken);

    private async Task<WhatChanged?> ReadAsync(string slug, ChangesView view, DateOnly after, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken) is not { } negotiation)
        {
            return null;
        }

        var id = negotiation.Id;
        var names = await ChangeNames.ReadAsync(db, id, cancellationToken);
        var parts = view.Issues.SelectMany(key => names.Parts[key]).Distinct().ToList();
        List<int> issues = [.. parts.Select(part => part.Id)];
        List<string> parties = [.. view.Parties.Where(key => names.Parties.Any(party => party.Key == key))];
        if (issues.Count == 0 && view.Issues.Count > 0 || parties.Count == 0 && view.Parties.Count > 0)
        {
            // Of several negotiations, those that do not have what was chosen have nothing to tell.
            (issues, parties) = most == MostOfAll ? ([0], [""]) : (issues, parties);
        }

        var window = new ChangeWindow(after, view.Clocks.Moment, view.Recorded, parties, issues, [.. parts.Select(part => part.Key)], most);
        var recorded = await RecordedKey.ReadAsync(db, id, window, cancellationToken);
        var positions = new PositionChanges(db, id, slug, names, window);
        var happenings = new HappeningChanges(db, id, slug, names, window, recorded);
        var (shifts, firstKnown) = await positions.ShiftsAsync(cancellationToken);
        return new(
            slug, negotiation.Title,
            [
                shifts,
                await happenings.ProposalsAsync(cancellationToken),
                await happenings.EventsAsync(cancellationToken),
                await happenings.CommitmentsAsync(cancellationToken),
                await new StrikeChanges(db, id, slug, names, window, recorded).StrikesAsync(cancellationToken),
                firstKnown,
                await positions.StatementsAsync(recorded, cancellationToken),
                await happenings.CorrectionsAsync(cancellationToken),
            ],
            await positions.LatestAsync(cancellationToken), names.Parties, names.Issues);
    }
}
