using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>What a negotiation is called and what it is about.</summary>
public sealed record NegotiationText(string Title, string Summary);

/// <summary>
/// Keeps the negotiations themselves. They are few and say little, so editors change them directly; whatever belongs to one
/// goes through drafts.
/// </summary>
public sealed class NegotiationCurator(Gate gate, Writer writer)
{
    /// <summary>Creates a negotiation.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> CreateAsync(string slug, NegotiationText text, CancellationToken cancellationToken) => ChangeAsync(async (db, recording, token) =>
    {
        var negotiation = new Negotiation { Slug = slug.Trim(), Title = text.Title.Trim(), Summary = text.Summary.Trim(), RecordedAt = recording.At };
        var faults = Faults(negotiation);
        if (await db.Negotiations.WithRetired().AnyAsync(known => known.Slug == negotiation.Slug, token))
        {
            faults = [.. faults, new(0, "slug", $"'{negotiation.Slug}' is taken: choose another")];
        }

        if (faults.Count > 0)
        {
            return new CurationOutcome.Invalid(faults);
        }

        db.Add(negotiation);
        await db.SaveChangesAsync(token);
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Changes its title and summary; the slug is its address and stays.</summary>
    /// <param name="slug">Which negotiation.</param>
    /// <param name="opened">What it said when it was opened.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> ReviseAsync(string slug, NegotiationText opened, NegotiationText text, CancellationToken cancellationToken) =>
        ChangeAsync(async (db, _, token) =>
        {
            if (await db.Negotiations.WithRetired().SingleOrDefaultAsync(known => known.Slug == slug, token) is not { } negotiation)
            {
                return new CurationOutcome.NotFound();
            }

            FieldConflict[] fields =
            [
                new("title", opened.Title, text.Title.Trim(), negotiation.Title), new("summary", opened.Summary, text.Summary.Trim(), negotiation.Summary),
            ];
            if (fields.Any(field => field.Theirs != field.Opened))
            {
                return new CurationOutcome.Conflict([new(0, "negotiations", slug, null, null, [.. fields.Where(field => field.Mine != field.Theirs || field.Theirs != field.Opened)])]);
            }

            var entry = db.Entry(negotiation);
            entry.Property(row => row.Title).CurrentValue = text.Title.Trim();
            entry.Property(row => row.Summary).CurrentValue = text.Summary.Trim();
            if (Faults(negotiation) is { Count: > 0 } faults)
            {
                return new CurationOutcome.Invalid(faults);
            }

            await db.SaveChangesAsync(token);
            return new CurationOutcome.Done();
        }, cancellationToken);

    /// <summary>Takes a negotiation out of all lists, with everything that belongs to it. It can be restored.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> RetireAsync(string slug, CancellationToken cancellationToken) => SetRetiredAsync(slug, retired: true, cancellationToken);

    /// <summary>Brings a retired negotiation back.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> RestoreAsync(string slug, CancellationToken cancellationToken) => SetRetiredAsync(slug, retired: false, cancellationToken);

    private Task<CurationOutcome> SetRetiredAsync(string slug, bool retired, CancellationToken cancellationToken) => ChangeAsync(async (db, recording, token) =>
    {
        if (await db.Negotiations.WithRetired().SingleOrDefaultAsync(known => known.Slug == slug, token) is not { } negotiation)
        {
            return new CurationOutcome.NotFound();
        }

        var since = db.Entry(negotiation).Property(Retirement.Property);
        if (since.CurrentValue is not null != retired)
        {
            since.CurrentValue = retired ? recording.At : null;
        }

        await db.SaveChangesAsync(token);
        return new CurationOutcome.Done();
    }, cancellationToken);

    private Task<CurationOutcome> ChangeAsync(
        Func<TrackerContext, Recording, CancellationToken, Task<CurationOutcome>> change, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, caller => writer.WriteAsync(caller.Name, change, cancellationToken), cancellationToken);

    private static IReadOnlyList<RecordFault> Faults(Negotiation negotiation) =>
        [.. negotiation.Breaches().Select(breach => new RecordFault(0, breach.Field.ToLowerInvariant(), breach.Message))];
}
